package org.childhub.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.childhub.text.Scripts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry's own page shows beyond its card.
 *
 * @param translations titles and summaries in all languages, the original first
 * @param views by people, since the beginning
 * @param wholes ids of the series and collections that it belongs to
 */
public record EntryDetails(
    List<String> audiences,
    @Nullable AgeRange ages,
    List<Translation> translations,
    long views,
    List<Long> wholes) {

  /**
   * Title and summary in one language and how they came about.
   *
   * @param state original, reviewed, machine or stale
   * @param translatedOn the day on which somebody translated it here, null where unknown
   * @param changedOn the day on which the original changed after that, null where it did not
   */
  public record Translation(
      Language language,
      String title,
      String summary,
      String state,
      @Nullable String translator,
      @Nullable LocalDate translatedOn,
      @Nullable LocalDate changedOn) {

    public boolean isOriginal() {
      return state.equals("original");
    }
  }

  private record TextRow(
      String tag,
      String title,
      String summary,
      String state,
      @Nullable String translator,
      @Nullable LocalDate translatedOn,
      @Nullable LocalDate changedOn) {
    Translation translation() {
      return new Translation(
          Language.of(tag), title, summary, state, translator, translatedOn, changedOn);
    }
  }

  static EntryDetails of(ResultSet row, JsonMapper json) throws SQLException {
    var from = row.getObject("age_from", Integer.class);
    var to = row.getObject("age_to", Integer.class);
    return new EntryDetails(
        List.of((String[]) row.getArray("audiences").getArray()),
        from == null || to == null ? null : new AgeRange(from, to),
        Stream.of(json.readValue(row.getString("texts"), TextRow[].class))
            .map(TextRow::translation)
            .toList(),
        row.getLong("views"),
        List.of((Long[]) row.getArray("wholes").getArray()));
  }

  public Translation original() {
    return translations.getFirst();
  }

  /** The version that a page shows in this language, be it in the reader's own script. */
  public Translation version(Language shown) {
    return translations.stream()
        .filter(text -> text.language().equals(shown))
        .findFirst()
        .or(
            () ->
                translations.stream()
                    .filter(text -> Scripts.shown(text.language(), shown).equals(shown))
                    .findFirst())
        .orElseGet(this::original);
  }
}
