package org.childhub.search.engine;

import java.util.List;
import java.util.Map;
import org.childhub.catalogue.Passage;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;

/**
 * An entry as the index takes it, whichever engine holds it.
 *
 * @param changed the version of the entry, see {@link org.childhub.catalogue.PublicEntry}
 * @param titles by language, for sorting; the original's among them
 * @param makers the people and bodies who made or published it, as they are written
 * @param words what it is found by, in each language
 * @param facets its values by facet
 */
public record IndexedEntry(
    long id,
    long changed,
    PartialDate published,
    Language original,
    Map<Language, String> titles,
    List<String> makers,
    List<Words> words,
    Map<Facet, List<String>> facets,
    List<Passage> passages) {
  /** The earliest day that the date of publication can mean, as yyyymmdd. */
  public int day() {
    var day = published.earliest();
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  public record Words(Role role, Language language, String text) {}
}
