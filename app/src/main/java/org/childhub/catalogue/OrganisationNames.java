package org.childhub.catalogue;

import java.util.Comparator;
import java.util.List;
import org.childhub.text.Language;
import org.childhub.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of all public organisations, however many there are. */
@Component
public class OrganisationNames {
  private final JdbcClient db;

  OrganisationNames(JdbcClient db) {
    this.db = db;
  }

  /**
   * An organisation.
   *
   * @param title in the language that the reader reads best
   * @param titles in all languages
   */
  public record Named(String slug, String title, Language language, List<String> titles) {}

  /** By their names as this reader sorts them. */
  public List<Named> all(Texts reader) {
    return db
        .sql(
            """
            select e.slug, t.title, t.language,
              array(select x.title from catalogue_text x where x.entry_id = e.id) as titles
            from catalogue_entry e cross join lateral (
              select x.title, x.language from catalogue_text x where x.entry_id = e.id
              order by array_position(:languages, x.language) nulls last, x.language <> e.original_language, x.language
              limit 1) t
            where e.kind = 'organisation' and e.visibility = 'public'
            """)
        .param("languages", Cards.preference(reader.language()))
        .query(
            (row, number) ->
                new Named(
                    row.getString("slug"),
                    row.getString("title"),
                    Language.of(row.getString("language")),
                    List.of((String[]) row.getArray("titles").getArray())))
        .list()
        .stream()
        .sorted(Comparator.comparing(Named::title, reader.compare()).thenComparing(Named::slug))
        .toList();
  }

  /**
   * A page of a list of them.
   *
   * @param next slug of its last one, after which the list goes on; null at its end
   */
  public record Slice(List<Named> shown, @Nullable String next) {
    /** The part of a list behind the one with this slug; the first part where there is none. */
    public static Slice of(List<Named> all, String after, int size) {
      var from = all.stream().map(Named::slug).toList().indexOf(after) + 1;
      var shown = all.subList(from, Math.min(from + size, all.size()));
      return new Slice(shown, from + size < all.size() ? shown.getLast().slug() : null);
    }
  }
}
