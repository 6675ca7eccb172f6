package org.childhub.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.childhub.catalogue.Entries;
import org.childhub.catalogue.EntryBodies;
import org.childhub.catalogue.Kind;
import org.childhub.library.Author;
import org.childhub.library.PublicationDraft;
import org.childhub.library.Publications;
import org.childhub.news.News;
import org.childhub.news.NewsDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The items written for the purpose, one YAML file each; organisations and wholes first, for the
 * others name them.
 */
@Component
class SampleItems {
  private static final List<Kind> ORDER = List.of(Kind.ORGANISATION, Kind.SERIES, Kind.COLLECTION);

  private final ResourcePatternResolver resources;
  private final Entries entries;
  private final EntryBodies bodies;
  private final Publications publications;
  private final News news;

  SampleItems(
      ResourcePatternResolver resources,
      Entries entries,
      EntryBodies bodies,
      Publications publications,
      News news) {
    this.resources = resources;
    this.entries = entries;
    this.bodies = bodies;
    this.publications = publications;
    this.news = news;
  }

  /** Writes all of them in one transaction and answers how many there are. */
  @Transactional
  public int load() throws IOException {
    var items = read();
    for (var kind : ORDER) {
      writePlain(items.stream().filter(item -> item.kind() == kind).toList());
    }
    publications.putAll(
        items.stream()
            .filter(item -> item.kind() == Kind.PUBLICATION)
            .map(SampleItems::publication)
            .toList());
    news.putAll(
        items.stream()
            .filter(item -> item.kind() != Kind.PUBLICATION && !ORDER.contains(item.kind()))
            .map(SampleItems::newsItem)
            .toList());
    return items.size();
  }

  private List<SampleItem> read() throws IOException {
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    var items = new ArrayList<SampleItem>();
    for (var file : resources.getResources("classpath:sample/items/*/*.yaml")) {
      try (var in = file.getInputStream()) {
        Map<String, Object> fields = yaml.load(in);
        items.add(new SampleItem(fields));
      }
    }
    // Members stand in their wholes by date, oldest first.
    items.sort(
        Comparator.comparing(
                (SampleItem item) -> SampleItem.published(item.fields().get("published")))
            .thenComparing(SampleItem::slug));
    return items;
  }

  private void writePlain(List<SampleItem> items) {
    var ids = entries.putAll(items.stream().map(SampleItem::entry).toList());
    for (var i = 0; i < ids.size(); i++) {
      bodies.put(ids.get(i), items.get(i).bodies());
    }
  }

  private static PublicationDraft publication(SampleItem item) {
    return new PublicationDraft(
        item.entry(),
        item.list("authors").stream().map(name -> new Author(name, !isPerson(name))).toList(),
        null,
        item.textOrNull("licence"),
        null,
        null,
        null,
        null,
        null,
        item.list("donors"),
        item.bodies(),
        Map.of(),
        List.of(),
        List.of());
  }

  /**
   * Invented persons have two plain words; everything with a comma or more words is a team or a
   * body.
   */
  private static boolean isPerson(String name) {
    return name.split(" ").length == 2 && !name.contains(",");
  }

  private static NewsDraft newsItem(SampleItem item) {
    var job = item.map("job");
    var practice = item.map("practice");
    return new NewsDraft(
        item.entry(),
        item.list("authors"),
        item.list("donors"),
        item.bodies(),
        job.isEmpty()
            ? null
            : new NewsDraft.Job(
                deadline(job.get("deadline")),
                string(job.get("place")),
                string(job.get("contract"))),
        practice.isEmpty()
            ? null
            : new NewsDraft.Practice(
                string(practice.get("evidence")),
                string(practice.get("cost")),
                item.textOrNull("adapted_from")));
  }

  private static @Nullable LocalDate deadline(@Nullable Object value) {
    return value == null ? null : LocalDate.parse(SampleItem.published(value).toString());
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
