package org.childhub.translation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.childhub.editing.Content;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the memory learn what became public: texts that a person translated or checked and that are
 * not out of date. It runs apart from what publishes, so that imports need not wait.
 */
@Component
class Learning {
  private static final int AT_ONCE = 100;

  private final JdbcClient db;
  private final Texts texts;
  private final Ledger ledger;
  private final Memory memory;
  private final SheetHelp help;
  private final TransactionTemplate transaction;

  Learning(
      JdbcClient db,
      Texts texts,
      Ledger ledger,
      Memory memory,
      SheetHelp help,
      TransactionTemplate transaction) {
    this.db = db;
    this.texts = texts;
    this.ledger = ledger;
    this.memory = memory;
    this.help = help;
    this.transaction = transaction;
  }

  private record Lesson(long entryId, String language) {}

  /** Learns all that is new. */
  @Scheduled(initialDelayString = "2m", fixedDelayString = "1m")
  void learn() {
    boolean more;
    do {
      more = Boolean.TRUE.equals(transaction.execute(status -> learnSome()));
      if (more) {
        help.forget();
      }
    } while (more);
  }

  private boolean learnSome() {
    var lessons =
        db.sql(
                """
                update translation_text set remembered = true where (entry_id, language) in (
                  select entry_id, language from translation_text where not remembered
                  limit :most for update skip locked)
                returning entry_id, language
                """)
            .param("most", AT_ONCE)
            .query(Lesson.class)
            .list();
    var ids = new HashSet<Long>();
    lessons.forEach(lesson -> ids.add(lesson.entryId()));
    var contents = texts.translated(ids);
    var known = ledger.of(ids);
    for (var lesson : lessons) {
      var content = contents.get(lesson.entryId());
      var pairs = new ArrayList<Sentences.Pair>();
      if (content != null) {
        pairs.addAll(
            pairs(content, lesson.language(), known.getOrDefault(lesson.entryId(), new Known())));
      }
      memory.learn(
          lesson.entryId(), lesson.language(), content == null ? "" : content.original(), pairs);
    }
    return !lessons.isEmpty();
  }

  private static List<Sentences.Pair> pairs(Content content, String language, Known known) {
    var source = content.in(content.original());
    var target = content.in(language);
    var pairs = new ArrayList<Sentences.Pair>();
    for (var made : known.in(language)) {
      var part = made.part();
      if (made.current() && !made.isMachine() && !made.isStale(part.hash(source))) {
        pairs.addAll(
            Sentences.pairs(
                part.in(source),
                Language.of(content.original()),
                part.in(target),
                Language.of(language)));
      }
    }
    return pairs;
  }
}
