package org.childhub.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.childhub.text.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * An entry as every list shows it, in the reader's best language.
 *
 * @param language of the title
 * @param summary in the title's language, in another where nothing else was translated, else empty
 * @param originalTitle where the title shown is a translation
 */
public record EntryCard(
    long id,
    Kind kind,
    @Nullable String type,
    String slug,
    Language language,
    String title,
    String summary,
    Language summaryLanguage,
    Language originalLanguage,
    @Nullable String originalTitle,
    PartialDate published,
    List<String> countries,
    List<String> topics,
    List<Language> languages,
    @Nullable Integer pages,
    @Nullable String organisation,
    boolean sample) {

  public String path() {
    return kind.path(slug);
  }

  /** Slugs of the topics that both have, in this one's order. */
  public List<String> topicsSharedWith(EntryCard other) {
    return topics.stream().filter(other.topics()::contains).toList();
  }

  /** Codes of the countries that both concern. */
  public List<String> countriesSharedWith(EntryCard other) {
    return countries.stream().filter(other.countries()::contains).toList();
  }

  /** Key of the word that names it: its type where it has one, else its kind. */
  public String label() {
    return type == null ? "catalogue.kind." + kind.code() : "catalogue.type." + type;
  }

  /** The stitched motif of a drawn cover, always the same for the same entry. */
  public String motif() {
    var motifs = List.of("m-star", "m-tree", "m-house", "m-child", "m-heart", "m-bird");
    return motifs.get(Math.floorMod(slug.hashCode(), motifs.size()));
  }

  /** Reads a row of {@link Cards}; title and summary come in the reader's script. */
  static EntryCard of(ResultSet row, Language reader) throws SQLException {
    var language = Language.of(row.getString("language"));
    var summarized = Language.of(row.getString("summary_language"));
    var pages = row.getInt("pages");
    return new EntryCard(
        row.getLong("id"),
        Kind.of(row.getString("kind")),
        row.getString("type"),
        row.getString("slug"),
        Scripts.shown(language, reader),
        Scripts.forReader(row.getString("title"), language, reader),
        Scripts.forReader(row.getString("summary"), summarized, reader),
        Scripts.shown(summarized, reader),
        Language.of(row.getString("original_language")),
        row.getString("original_title"),
        PartialDate.parse(row.getString("published")),
        strings(row.getArray("countries")),
        strings(row.getArray("topics")),
        strings(row.getArray("languages")).stream().map(Language::of).toList(),
        pages == 0 ? null : pages,
        row.getString("organisation"),
        row.getBoolean("sample"));
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
