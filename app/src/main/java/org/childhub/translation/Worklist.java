package org.childhub.translation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.editing.Reach;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for translators: what many people read first, then what is new. Lists walk the index
 * of visits until a page is full, or that of what is stale or a machine's in the language.
 */
@Component
class Worklist {
  static final int MOST_COUNTED = 1000;

  private static final String WITHIN =
      """
      i.open and not i.original = any(:languages) and %s
        and (:kind = '' or i.kind = :kind) and (:country = '' or :country = any(i.countries))
      """
          .formatted(Reach.condition("translate"));
  private static final String TRANSLATED =
      "from translation_text t join translation_entry i on i.entry_id = t.entry_id where t.language = any(:languages) and t.%s and ";
  private static final String MISSING =
      """
      from translation_entry i
      where not exists (select from translation_text x
        where x.entry_id = i.entry_id and x.language = any(:languages) and x.gaps = 0) and
      """;

  private final JdbcClient db;

  Worklist(JdbcClient db) {
    this.db = db;
  }

  /**
   * An item that waits.
   *
   * @param begun whether another translator has begun with it
   */
  record Waiting(long entryId, long visits, boolean begun) {}

  /** The next ones of the list. */
  List<Waiting> list(Member member, Language language, Todo todo, WorklistForm form, int limit) {
    var place = form.place();
    return query(
            """
            select i.entry_id, i.visits, exists (select from translation_draft d
              where d.entry_id = i.entry_id and d.language = any(:languages) and d.member <> :me) as begun
            %s %s and (:visits::bigint is null or (i.visits, i.entry_id) < (:visits, :after))
            order by i.visits desc, i.entry_id desc limit :limit
            """
                .formatted(rows(todo), WITHIN),
            member,
            language,
            form)
        .param("me", member.id())
        .param("visits", place == null ? null : place.visits())
        .param("after", place == null ? 0 : place.id())
        .param("limit", limit)
        .query(Waiting.class)
        .list();
  }

  /** How many wait, by what is to be done; nobody counts further than {@link #MOST_COUNTED}. */
  Map<Todo, Long> counts(Member member, Language language, WorklistForm form) {
    var counts = new EnumMap<Todo, Long>(Todo.class);
    query(
            """
            select (select count(*) from (select %s %s limit :most) as stale),
              (select count(*) from (select %s %s limit :most) as machine),
              (select count(*) from (select %s %s limit :most) as missing)
            """
                .formatted(
                    rows(Todo.STALE),
                    WITHIN,
                    rows(Todo.MACHINE),
                    WITHIN,
                    rows(Todo.MISSING),
                    WITHIN),
            member,
            language,
            form)
        .param("most", MOST_COUNTED)
        .query(
            row -> {
              for (var todo : Todo.values()) {
                counts.put(todo, row.getLong(todo.ordinal() + 1));
              }
            });
    return counts;
  }

  private static String rows(Todo todo) {
    return switch (todo) {
      case STALE, MACHINE -> TRANSLATED.formatted(todo.code());
      case MISSING -> MISSING;
    };
  }

  private JdbcClient.StatementSpec query(
      String sql, Member member, Language language, WorklistForm form) {
    return Reach.of(member, Right.TRANSLATE)
        .in(db.sql(sql))
        .param(
            "languages", Targets.both(language).stream().map(Language::tag).toArray(String[]::new))
        .param("kind", form.ofKind())
        .param("country", form.from());
  }
}
