package org.childhub.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.text.Sentence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a SKOS file into the vocabulary: all of it or, where anything is wrong, nothing. */
@Component
class VocabularyChange {
  private final VocabularyStore store;

  VocabularyChange(VocabularyStore store) {
    this.store = store;
  }

  /** Takes what someone imports; concepts that change are the hub's own from now on. */
  @Transactional
  SkosReport importSkos(InputStream in, SkosFormat format) {
    store.lockShipped();
    return take(in, format, "own");
  }

  /** Takes the vocabulary that comes with the hub; concepts that are the hub's own stay. */
  @Transactional
  SkosReport ship(InputStream in, String checksum) {
    var report = take(in, SkosFormat.TURTLE, "shipped");
    if (report.accepted()) {
      store.loaded(checksum);
    }
    return report;
  }

  private SkosReport take(InputStream in, SkosFormat format, String origin) {
    var stored = store.concepts();
    var slugs = new HashMap<String, String>();
    slugs.putAll(store.mergedUris());
    stored.values().forEach(concept -> slugs.put(concept.uri(), concept.slug()));
    SkosReader.Read read;
    try {
      read = SkosReader.read(in, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var skos = new SkosConcepts(read.subjects(), slugs);
    var concepts = skos.concepts();
    var merged = store.merged();
    if (origin.equals("shipped")) {
      concepts.keySet().removeAll(store.own());
      concepts.keySet().removeAll(merged.keySet());
      concepts.replaceAll((slug, concept) -> concept.following(merged));
    }
    var problems = read.problems();
    if (problems.isEmpty()) {
      problems = skos.problems();
      problems.addAll(VocabularyCheck.problems(stored, merged, concepts, skos.lines()));
    }
    if (skos.lines().isEmpty() && problems.isEmpty()) {
      problems.add(new SkosReport.Problem(0, "", Sentence.of("topics.reason.empty")));
    }
    if (!problems.isEmpty()) {
      return new SkosReport(concepts.size(), 0, 0, problems);
    }
    return write(stored, concepts, origin);
  }

  private SkosReport write(
      Map<String, Concept> stored, Map<String, Concept> concepts, String origin) {
    var changed = new LinkedHashMap<>(concepts);
    changed.values().removeIf(concept -> concept.equals(stored.get(concept.slug())));
    if (!changed.isEmpty()) {
      store.write(changed.values(), origin);
    }
    var added = (int) changed.keySet().stream().filter(slug -> !stored.containsKey(slug)).count();
    return new SkosReport(concepts.size(), added, changed.size() - added, List.of());
  }
}
