package org.childhub.translation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.editing.Reach;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for translators: what many people read first, then what is new. Lists walk the index
 * of visits until a page is full, or that of what is stale or a machine's in the language.
 *
 * <p>The statements hold only the conditions that narrow, and PostgreSQL does not see the languages
 * when it plans: so one plan serves all translators. Planning anew cost more than the rows.
 */
@Component
class Worklist {
  static final int MOST_COUNTED = 100;

  private static final String ASKED =
      "asked as materialized (select :languages::text[] as languages)";
  // The languages that anything was written in, each found by one look into an index.
  private static final String ORIGINALS =
      """
      originals (language) as (
        select min(original) from translation_entry where open
        union all
        select (select min(i.original) from translation_entry i where i.open and i.original > o.language)
        from originals o where o.language is not null)
      """;
  private static final String IN_LANGUAGE = "any((select languages from asked)::text[])";
  private static final String TRANSLATED =
      "from translation_text t join translation_entry i on i.entry_id = t.entry_id where t.language = "
          + IN_LANGUAGE
          + " and t.%s and %s";
  // Looked up for each entry, by key: most entries are not translated into most languages.
  private static final String MISSING =
      """
      from translation_entry i
      where (select x.gaps from translation_text x
        where x.entry_id = i.entry_id and x.language = %s and x.gaps = 0 limit 1) is null and %%s\
      """
          .formatted(IN_LANGUAGE);
  // Where nearly everything was written in the language, what was not is not looked for among it.
  private static final String FEW_MISSING =
      """
      from originals o cross join lateral (
        select i.* %s and i.original = o.language order by i.visits desc, i.entry_id desc limit %d) i
      where o.language <> all((select languages from asked)::text[])\
      """
          .formatted(MISSING, MOST_COUNTED);

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
    return list(member, language, todo, MOST_COUNTED, form, limit);
  }

  /**
   * The same where it is known how many there are.
   *
   * @param count as {@link #counts} says
   */
  List<Waiting> list(
      Member member, Language language, Todo todo, long count, WorklistForm form, int limit) {
    if (count == 0) {
      return List.of();
    }
    var place = form.place();
    var reach = Reach.of(member, Right.TRANSLATE);
    return query(
            """
            select i.entry_id, i.visits, exists (select from translation_draft d
              where d.entry_id = i.entry_id and d.language = %s and d.member <> :me) as begun
            %s %s
            order by i.visits desc, i.entry_id desc limit %d
            """
                .formatted(
                    IN_LANGUAGE,
                    rows(todo, count < MOST_COUNTED, within(reach, form)),
                    place == null ? "" : "and (i.visits, i.entry_id) < (:visits, :after)",
                    limit),
            reach,
            language,
            form)
        .param("me", member.id())
        .param("visits", place == null ? null : place.visits())
        .param("after", place == null ? null : place.id())
        .query(Waiting.class)
        .list();
  }

  /** How many wait, by what is to be done; nobody counts further than {@link #MOST_COUNTED}. */
  Map<Todo, Long> counts(Member member, Language language, WorklistForm form) {
    var counts = new EnumMap<Todo, Long>(Todo.class);
    var reach = Reach.of(member, Right.TRANSLATE);
    var within = within(reach, form);
    query(
            Stream.of(Todo.values())
                .map(todo -> counted(rows(todo, true, within)))
                .collect(Collectors.joining(", ", "select ", "")),
            reach,
            language,
            form)
        .query(
            row -> {
              for (var todo : Todo.values()) {
                counts.put(todo, row.getLong(todo.ordinal() + 1));
              }
            });
    return counts;
  }

  private static String counted(String rows) {
    return "(select count(*) from (select %s limit %d) as counted)".formatted(rows, MOST_COUNTED);
  }

  private static String rows(Todo todo, boolean few, String within) {
    return switch (todo) {
      case STALE, MACHINE -> TRANSLATED.formatted(todo.code(), within);
      case MISSING -> (few ? FEW_MISSING : MISSING).formatted(within);
    };
  }

  private static String within(Reach reach, WorklistForm form) {
    // PostgreSQL takes a case for true for every second row; without it for hardly any.
    return "i.open and case when i.original = %s then false else true end".formatted(IN_LANGUAGE)
        + (reach.everywhere() ? "" : " and " + Reach.condition("translate"))
        + (form.ofKind().isEmpty() ? "" : " and i.kind = :kind")
        + (form.from().isEmpty() ? "" : " and :country = any(i.countries)");
  }

  private JdbcClient.StatementSpec query(
      String sql, Reach reach, Language language, WorklistForm form) {
    return reach
        .in(db.sql(with(sql)))
        .param(
            "languages", Targets.both(language).stream().map(Language::tag).toArray(String[]::new))
        .param("kind", form.ofKind())
        .param("country", form.from());
  }

  private static String with(String sql) {
    return sql.contains("originals")
        ? "with recursive %s, %s %s".formatted(ASKED, ORIGINALS, sql)
        : "with %s %s".formatted(ASKED, sql);
  }
}
