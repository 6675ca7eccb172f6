package org.childhub.editing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.childhub.catalogue.Addresses;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.Kind;
import org.childhub.library.Identifiers;
import org.childhub.text.Language;
import org.childhub.text.Markdown;
import org.childhub.text.PartialDate;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with content: the key of a message that says what to do, by field; fields of
 * texts are named {@code title.hr}.
 */
@Component
class Check {
  static final int LONGEST_TITLE = 300;
  static final int LONGEST_SUMMARY = 2_000;
  static final int LONGEST_BODY = 200_000;
  static final int LONGEST_LINE = 500;
  static final int MOST_VALUES = 200;
  private static final int OLDEST = 30;
  private static final int MOST_PAGES = 100_000;
  private static final Set<String> CONTRACTS = Set.copyOf(Choices.CONTRACTS);
  private static final Set<String> EVIDENCE = Set.copyOf(Choices.EVIDENCE);
  private static final Set<String> COSTS = Set.copyOf(Choices.COSTS);

  private final Markdown markdown;
  private final Addresses addresses;
  private final Cards cards;

  Check(Markdown markdown, Addresses addresses, Cards cards) {
    this.markdown = markdown;
    this.addresses = addresses;
    this.cards = cards;
  }

  /** What keeps it from being saved at all: what is there must be right, much may be missing. */
  Map<String, String> saved(Kind kind, Content content) {
    var problems = new LinkedHashMap<String, String>();
    texts(content, problems);
    facts(kind, content, problems);
    return problems;
  }

  /** What keeps it from the public. */
  Map<String, String> whole(Kind kind, Content content) {
    var problems = saved(kind, content);
    var original = content.in(content.original());
    if (isArticle(kind) && original.body().isBlank()) {
      problems.putIfAbsent("body." + content.original(), "editing.problem.body");
    }
    if (kind == Kind.PUBLICATION && content.one(Field.PUBLISHED).isEmpty()) {
      problems.putIfAbsent(Field.PUBLISHED.code(), "editing.problem.published");
    }
    shown(content, problems);
    return problems;
  }

  /** What is wrong with the texts alone. */
  Map<String, String> words(Content content) {
    var problems = new LinkedHashMap<String, String>();
    texts(content, problems);
    shown(content, problems);
    return problems;
  }

  /** What keeps texts from the public. */
  private void shown(Content content, Map<String, String> problems) {
    content
        .texts()
        .forEach(
            (tag, words) -> {
              if (words.title().isBlank()) {
                problems.putIfAbsent("title." + tag, "editing.problem.title");
              }
              if (markdown.hasSilentImage(words.body())) {
                problems.putIfAbsent("body." + tag, "editing.problem.image");
              }
            });
  }

  private static boolean isArticle(Kind kind) {
    return switch (kind) {
      case ARTICLE, STORY, PRACTICE, JOB -> true;
      default -> false;
    };
  }

  private static void texts(Content content, Map<String, String> problems) {
    if (content.title().isBlank()) {
      problems.put("title." + content.original(), "editing.problem.title");
    }
    content
        .texts()
        .forEach(
            (tag, words) -> {
              longest(words.title(), LONGEST_TITLE, "title." + tag, problems);
              longest(words.summary(), LONGEST_SUMMARY, "summary." + tag, problems);
              longest(words.body(), LONGEST_BODY, "body." + tag, problems);
              longest(words.translator(), LONGEST_LINE, "translator." + tag, problems);
            });
  }

  private void facts(Kind kind, Content content, Map<String, String> problems) {
    Field.of(kind)
        .forEach(
            field -> {
              var values = field.isList() ? content.all(field) : List.of(content.one(field));
              if (values.size() > MOST_VALUES) {
                problems.put(field.code(), "editing.problem.many");
              }
              values.forEach(value -> longest(value, LONGEST_LINE, field.code(), problems));
            });
    right(content, Field.PUBLISHED, Check::date, "editing.problem.date", problems);
    right(content, Field.DEADLINE, Check::day, "editing.problem.day", problems);
    right(content, Field.ISBN, Identifiers::isbn, "editing.problem.isbn", problems);
    right(content, Field.DOI, Identifiers::doi, "editing.problem.doi", problems);
    right(content, Field.URL, Identifiers::address, "editing.problem.url", problems);
    right(
        content,
        Field.PAGES,
        text -> number(text, 1, MOST_PAGES),
        "editing.problem.pages",
        problems);
    right(content, Field.CONTRACT, among(CONTRACTS), "editing.problem.choice", problems);
    right(content, Field.EVIDENCE, among(EVIDENCE), "editing.problem.choice", problems);
    right(content, Field.COST, among(COSTS), "editing.problem.choice", problems);
    right(content, Field.MODEL, this::practice, "editing.problem.model", problems);
    ages(content, problems);
  }

  private static void ages(Content content, Map<String, String> problems) {
    var from = number(content.one(Field.AGE_FROM), 0, OLDEST);
    var to = number(content.one(Field.AGE_TO), 0, OLDEST);
    var none = content.one(Field.AGE_FROM).isEmpty() && content.one(Field.AGE_TO).isEmpty();
    if (!none && (from.isEmpty() || to.isEmpty() || from.get() > to.get())) {
      problems.putIfAbsent(Field.AGE_FROM.code(), "editing.problem.ages");
    }
  }

  private static void right(
      Content content,
      Field field,
      Function<String, Optional<?>> reading,
      String problem,
      Map<String, String> problems) {
    var typed = content.one(field);
    if (!typed.isEmpty() && reading.apply(typed).isEmpty()) {
      problems.putIfAbsent(field.code(), problem);
    }
  }

  private static Function<String, Optional<?>> among(Set<String> choices) {
    return text -> Optional.of(text).filter(choices::contains);
  }

  private Optional<String> practice(String slug) {
    return Optional.ofNullable(addresses.current(List.of(slug)).get(slug))
        .filter(
            current ->
                cards.bySlugs(List.of(current), Language.EN).stream()
                    .allMatch(card -> card.kind() == Kind.PRACTICE));
  }

  private static Optional<PartialDate> date(String text) {
    try {
      return Optional.of(PartialDate.parse(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() < 10_000 && day.getYear() > 1900);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(String text, int least, int most) {
    return text.matches("\\d{1,6}")
        ? Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most)
        : Optional.empty();
  }

  private static void longest(
      String text, int longest, String field, Map<String, String> problems) {
    if (text.codePointCount(0, text.length()) > longest) {
      problems.putIfAbsent(field, "editing.problem.long");
    }
  }
}
