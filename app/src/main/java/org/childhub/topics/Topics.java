package org.childhub.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.childhub.text.Language;
import org.childhub.web.ContentVersion;
import org.childhub.web.TopicNames;
import org.springframework.stereotype.Component;

/**
 * The vocabulary, held in memory and read anew when this or another process has changed it. A slug
 * is a topic's address; an unknown one has no ancestors and no descendants.
 */
@Component
public class Topics implements TopicNames {
  private final VocabularyStore store;
  private final VocabularyChange change;
  private final ContentVersion version;
  private volatile Snapshot snapshot;

  private record Snapshot(long contentVersion, long revision, Vocabulary vocabulary) {}

  Topics(
      VocabularyStore store,
      VocabularyChange change,
      ShippedVocabulary shipped,
      ContentVersion version)
      throws IOException {
    this.store = store;
    this.change = change;
    this.version = version;
    shipped.load();
    this.snapshot = read();
  }

  /** The topic with this address, or the one that it became part of. */
  public Optional<Topic> find(String slug) {
    return current().find(slug);
  }

  /** The topic's name for this reader; an unknown slug names itself. */
  public String label(String slug, Language reader) {
    return find(slug).map(topic -> topic.label(reader)).orElse(slug);
  }

  @Override
  public String name(String slug, Language reader) {
    return label(slug, reader);
  }

  /** All topics in use, by slug. */
  public Collection<Topic> all() {
    return current().inUse().values();
  }

  /** Those in use with nothing in use above them. */
  public List<Topic> top() {
    var inUse = current().inUse();
    return inUse.values().stream()
        .filter(topic -> topic.broader().stream().noneMatch(inUse::containsKey))
        .toList();
  }

  /** The slugs of all that stand above a topic, nearest first. */
  public Set<String> ancestors(String slug) {
    return current().ancestors(slug);
  }

  /** The slugs of the topic and of all that stand below it: what a page about it gathers. */
  public Set<String> withNarrower(String slug) {
    return current().descendants(slug);
  }

  /**
   * The names of each topic in one language by slug, the preferred one first; topics without any
   * are left out.
   */
  public Map<String, List<String>> synonyms(Language language) {
    return current().synonyms(language);
  }

  /** The topics that a text names, in any language, script and spelling of accents. */
  public List<Topic> match(String text) {
    return current().match(text);
  }

  /**
   * What a text in one language names, in its order and in whatever form its words have; a topic as
   * often as it is named. Of names that overlap the longest counts.
   */
  public List<Mention> mentions(Language language, String text) {
    return current().mentions(language, text);
  }

  /** Takes a SKOS file: all of it or nothing. The stream is read to its end and left open. */
  public SkosReport importSkos(InputStream in, SkosFormat format) {
    var report = change.importSkos(in, format);
    if (report.accepted() && report.added() + report.changed() > 0) {
      version.raise();
    }
    return report;
  }

  /** Writes the whole vocabulary as SKOS in Turtle. */
  public void exportSkos(OutputStream out) {
    var all = store.concepts();
    SkosWriter.write(all.values(), all, out);
  }

  /** Writes one topic as SKOS in Turtle; an unknown slug writes none. */
  public void exportSkos(String slug, OutputStream out) {
    var all = store.concepts();
    SkosWriter.write(Optional.ofNullable(all.get(slug)).stream().toList(), all, out);
  }

  private Vocabulary current() {
    var held = snapshot;
    if (held.contentVersion() == version.current()) {
      return held.vocabulary();
    }
    var seen = version.current();
    var fresh =
        store.revision() == held.revision()
            ? new Snapshot(seen, held.revision(), held.vocabulary())
            : read();
    snapshot = fresh;
    return fresh.vocabulary();
  }

  private Snapshot read() {
    // In this order a change in between is seen as a change next time.
    var seen = version.current();
    var revision = store.revision();
    return new Snapshot(seen, revision, new Vocabulary(store.concepts().values(), store.merged()));
  }
}
