package org.childhub.topics;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.web.ContentVersion;
import org.childhub.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the vocabulary by hand. What is changed is the hub's own from then on: an update of
 * the vocabulary that comes with the hub leaves it alone. Readers see a change after the commit.
 */
@Component
public class Curation {
  private static final String NAMESPACE = "https://childhub.org/vocabulary/child-protection/";
  private static final String OWN = "own";

  private final VocabularyStore store;
  private final ContentVersion version;

  Curation(VocabularyStore store, ContentVersion version) {
    this.store = store;
    this.version = version;
  }

  /** What came of adding a topic: its slug, empty where there are flaws. */
  public record Added(String slug, List<Flaw> flaws) {}

  /** All topics, those that are retired too, by slug. */
  public Map<String, TopicSheet> sheets() {
    var origins = store.states();
    var sheets = new LinkedHashMap<String, TopicSheet>();
    store
        .concepts()
        .forEach((slug, concept) -> sheets.put(slug, sheet(concept, origins.get(slug))));
    return sheets;
  }

  private static TopicSheet sheet(Concept concept, VocabularyStore.@Nullable State state) {
    return new TopicSheet(
        concept.slug(),
        concept.uri(),
        state != null && state.own(),
        concept.retired(),
        state == null ? Instant.EPOCH : state.changedAt(),
        TopicDraft.of(concept));
  }

  /** Adds a topic; its address is made of its English name, or of the first that there is. */
  @Transactional
  public Added add(TopicDraft draft) {
    store.lockShipped();
    var all = store.concepts();
    var slug = free(draft, all);
    var concept =
        new Concept(
            slug, NAMESPACE + slug, draft.labels(), draft.broader(), draft.related(), false);
    var flaws = write(concept, all);
    return new Added(flaws.isEmpty() ? slug : "", flaws);
  }

  private String free(TopicDraft draft, Map<String, Concept> all) {
    var name =
        Optional.ofNullable(draft.names().get(Language.EN))
            .or(() -> draft.names().values().stream().findFirst())
            .orElse("");
    var wish = Fold.slug(name);
    var taken = store.merged();
    var slug = wish;
    // "new" is the address of the form.
    for (var number = 2;
        all.containsKey(slug) || taken.containsKey(slug) || slug.equals("new");
        number++) {
      slug = wish + "-" + number;
    }
    return slug;
  }

  /**
   * Writes a topic anew.
   *
   * @param seen when the state that the editor saw was written; another editor's later change is
   *     told, not overwritten
   */
  @Transactional
  public List<Flaw> write(String slug, Instant seen, TopicDraft draft) {
    store.lockShipped();
    var all = store.concepts();
    var before = find(slug, all);
    if (!store.changedAt(slug).equals(Optional.of(seen))) {
      return List.of(new Flaw("seen", "topics.flaw.changed", slug));
    }
    return write(before.with(draft.labels(), draft.broader(), draft.related()), all);
  }

  private List<Flaw> write(Concept concept, Map<String, Concept> all) {
    // Relations say the same from both sides; what was said by the other one is forgotten here.
    all.replaceAll((slug, other) -> without(concept.slug(), other));
    concept
        .related()
        .forEach(near -> all.computeIfPresent(near, (slug, other) -> also(concept.slug(), other)));
    all.put(concept.slug(), concept);
    if (!all.keySet().containsAll(concept.broader())
        || !all.keySet().containsAll(concept.related())) {
      throw new NotFound();
    }
    var flaws = Flaws.of(concept, all);
    if (flaws.isEmpty()) {
      store.write(List.of(concept), OWN);
      version.raiseAfterCommit();
    }
    return flaws;
  }

  private static Concept without(String slug, Concept other) {
    if (!other.related().contains(slug)) {
      return other;
    }
    var related = new HashSet<>(other.related());
    related.remove(slug);
    return other.with(other.labels(), other.broader(), related);
  }

  private static Concept also(String slug, Concept other) {
    var related = new HashSet<>(other.related());
    related.add(slug);
    return other.with(other.labels(), other.broader(), related);
  }

  /**
   * Makes a topic part of another: its names become synonyms there, what stands below it goes over
   * and its address leads there. Entries are the caller's to change.
   */
  @Transactional
  public List<Flaw> merge(String slug, String into) {
    store.lockShipped();
    var all = store.concepts();
    var from = find(slug, all);
    var target = all.get(into);
    if (target == null || target.retired() || into.equals(slug)) {
      return List.of(new Flaw("into", "topics.flaw.into", into.toLowerCase(Locale.ROOT)));
    }
    var merger = new Merger(from, target, all);
    var changed = merger.changed();
    for (var concept : changed.values()) {
      var flaws = Flaws.of(concept, merger.after());
      if (!flaws.isEmpty()) {
        return List.of(new Flaw("into", "topics.flaw.merge", concept.slug()));
      }
    }
    store.write(changed.values(), OWN);
    store.lead(slug, into);
    version.raiseAfterCommit();
    return List.of();
  }

  /** Offers a topic no longer for new entries, or offers it again. */
  @Transactional
  public void retire(String slug, boolean retired) {
    store.lockShipped();
    var concept = find(slug, store.concepts());
    store.write(
        List.of(
            new Concept(
                slug,
                concept.uri(),
                concept.labels(),
                concept.broader(),
                concept.related(),
                retired)),
        OWN);
    version.raiseAfterCommit();
  }

  private static Concept find(String slug, Map<String, Concept> all) {
    var concept = all.get(slug);
    if (concept == null) {
      throw new NotFound();
    }
    return concept;
  }
}
