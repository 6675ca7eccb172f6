package org.childhub.search.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.catalogue.Passage;
import org.childhub.search.engine.IndexedEntry.Words;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;

/** An entry in the making, for tests of engines. */
public final class Leaflet {
  private final long id;
  private final Language original;
  private final Map<Language, String> titles = new LinkedHashMap<>();
  private final List<String> makers = new ArrayList<>();
  private final List<Words> words = new ArrayList<>();
  private final Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
  private final List<Passage> passages = new ArrayList<>();
  private String published = "2020";
  private long changed;

  private Leaflet(long id, Language original, String title) {
    this.id = id;
    this.changed = 1000 + id;
    this.original = original;
    facet(Facet.KIND, "publication").facet(Facet.LANGUAGE, original.tag().split("-", 2)[0]);
    translated(original, title);
  }

  public static Leaflet of(long id, Language original, String title) {
    return new Leaflet(id, original, title);
  }

  public Leaflet translated(Language language, String title) {
    titles.put(language, title);
    words.add(new Words(Role.TITLE, language, title));
    return this;
  }

  public Leaflet summary(String text) {
    words.add(new Words(Role.SUMMARY, original, text));
    return this;
  }

  public Leaflet about(Language language, String text) {
    words.add(new Words(Role.ABOUT, language, text));
    return this;
  }

  public Leaflet by(String maker) {
    makers.add(maker);
    return about(original, maker);
  }

  public Leaflet published(String date) {
    published = date;
    return this;
  }

  public Leaflet changed(long version) {
    changed = version;
    return this;
  }

  public Leaflet facet(Facet facet, String... values) {
    facets.put(facet, List.of(values));
    return this;
  }

  public Leaflet passage(String text) {
    return passage(original, null, null, text);
  }

  public Leaflet passage(Language language, Integer page, String paragraph, String text) {
    passages.add(new Passage(id, language, "~/read#" + passages.size(), page, paragraph, text));
    return this;
  }

  public IndexedEntry entry() {
    return new IndexedEntry(
        id,
        changed,
        PartialDate.parse(published),
        original,
        titles,
        makers,
        words,
        facets,
        passages);
  }
}
