package org.childhub.search.opensearch;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.catalogue.Passage;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.search.engine.Alphabets;
import org.childhub.search.engine.EntryTerms;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Starts;
import org.childhub.text.Language;

/** Makes the document of an entry: its terms by field, its passages nested in it. */
final class Documents {
  /** Of what titles are sorted by, the first bytes; what is longer differs before. */
  private static final int LONGEST_KEY = 4_000;

  private final Map<String, Object> document = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();

  private Documents() {}

  static Map<String, Object> of(IndexedEntry entry) {
    var made = new Documents();
    made.add(entry);
    return made.document;
  }

  private void add(IndexedEntry entry) {
    document.put(Terms.ENTRY, entry.id());
    document.put(Terms.CHANGED, entry.changed());
    document.put(Terms.PUBLISHED, entry.day());
    entry.facets().forEach((facet, values) -> document.put(Terms.facet(facet), values));
    var starts = Starts.of(entry);
    starts.forEach((field, terms) -> document.put(Terms.field(field), terms));
    document.put(
        Terms.SPELLING_KEY,
        starts.getOrDefault(Starts.SPELLING, Set.of()).stream()
            .map(term -> term.substring(0, term.indexOf(Starts.MARK)))
            .distinct()
            .toList());
    Alphabets.keys(entry)
        .forEach(
            (reader, key) ->
                document.put(
                    Terms.alphabetical(reader),
                    HexFormat.of().formatHex(key, 0, Math.min(key.length, LONGEST_KEY))));
    entry.words().forEach(each -> words(each.role(), each.language(), each.text()));
    entry.passages().forEach(passage -> words(Role.BODY, passage.language(), passage.text()));
    words.forEach((field, terms) -> document.put(field, Terms.joined(terms)));
    var terms = new EntryTerms(entry);
    document.put(Fields.STEMS, Terms.joined(terms.stems()));
    document.put(Terms.field(Fields.ABOUT), Terms.joined(terms.about()));
    document.put(Fields.SOUNDS, Terms.joined(terms.sounds()));
    var meaning = terms.meaning();
    if (meaning != null) {
      document.put(Fields.MEANING, Base64.getEncoder().encodeToString(meaning));
    }
    document.put(Terms.PASSAGES, entry.passages().stream().map(Documents::passage).toList());
  }

  private void words(Role role, Language language, String text) {
    var family = Family.of(language);
    add(Fields.folded(role.code(), family), Analysis.terms(Analysis.of(family), text));
    add(Fields.written(role), Analysis.terms(Analysis.EXACT, text));
  }

  private void add(String field, List<String> terms) {
    words.computeIfAbsent(Terms.field(field), fresh -> new ArrayList<>()).addAll(terms);
  }

  private static Map<String, Object> passage(Passage passage) {
    var family = Family.of(passage.language());
    var nested = new HashMap<String, Object>();
    nested.put(
        Terms.field(Fields.folded(Fields.PASSAGE, family)),
        Terms.joined(Analysis.terms(Analysis.of(family), passage.text())));
    nested.put(Terms.field(Fields.PASSAGE_STEMS), Terms.joined(EntryTerms.ofPassage(passage)));
    nested.put("language", passage.language().tag());
    nested.put("place", passage.place());
    nested.put("text", passage.text());
    if (passage.page() != null) {
      nested.put("page", passage.page());
    }
    if (passage.paragraph() != null) {
      nested.put("paragraph", passage.paragraph());
    }
    return nested;
  }
}
