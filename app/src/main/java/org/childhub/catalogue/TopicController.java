package org.childhub.catalogue;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.childhub.catalogue.ShownTopic.TopicLink;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tree of all topics, the page of each, and the vocabulary as data (SKOS in Turtle). */
@OpenToEveryone
@Controller
class TopicController {
  private static final MediaType TURTLE = MediaType.parseMediaType("text/turtle;charset=UTF-8");

  private final Topics topics;
  private final TopicCounts counts;
  private final Shelves shelves;

  TopicController(Topics topics, TopicCounts counts, Shelves shelves) {
    this.topics = topics;
    this.counts = counts;
    this.shelves = shelves;
  }

  @GetMapping("/{lang}/topics")
  String list(Page page, Model model) {
    page.titled(page.t("topics.title"), page.t("topics.intro")).in("topics");
    model.addAttribute(
        "tree",
        TopicNode.tree(topics.top(), slug -> topics.find(slug).orElse(null), entries(), page.t()));
    return "topics/list";
  }

  @GetMapping("/{lang}/topics/{slug}")
  String show(Page page, @PathVariable String slug, Model model) {
    var topic = topics.find(slug.toLowerCase(Locale.ROOT)).orElseThrow(NotFound::new);
    if (!topic.slug().equals(slug)) {
      return "redirect:" + page.to("/topics/" + topic.slug());
    }
    var shown = shown(page, topic);
    var definition = shown.definition();
    page.titled(topic.label(page.language()), definition == null ? "" : definition.text())
        .in("topics")
        .withFeed(page.t("topics.feed"), page.to("/topics/" + slug + "/feed.atom"));
    model.addAttribute("shown", shown);
    return "topics/show";
  }

  @GetMapping("/{lang}/topics/{slug}.ttl")
  ResponseEntity<byte[]> turtle(@PathVariable String slug) {
    var topic = topics.find(slug.toLowerCase(Locale.ROOT)).orElseThrow(NotFound::new);
    return turtle(out -> topics.exportSkos(topic.slug(), out));
  }

  @GetMapping("/vocabulary/child-protection.ttl")
  ResponseEntity<byte[]> vocabulary() {
    return turtle(topics::exportSkos);
  }

  private ShownTopic shown(Page page, Topic topic) {
    var reader = page.language();
    return new ShownTopic(
        topic,
        topic.definition(reader).orElse(null),
        links(page, topic.broader()),
        links(page, topic.narrower()),
        links(page, topic.related()),
        topic.inOtherLanguages(reader),
        shelves.about(topics.withNarrower(topic.slug()), reader));
  }

  private List<TopicLink> links(Page page, List<String> slugs) {
    var entries = entries();
    return slugs.stream()
        .flatMap(slug -> topics.find(slug).stream())
        .map(
            topic ->
                new TopicLink(
                    topic.slug(),
                    topic.name(page.language()),
                    entries.getOrDefault(topic.slug(), 0L)))
        .sorted(Comparator.comparing(link -> link.name().text(), page.t().compare()))
        .toList();
  }

  private Map<String, Long> entries() {
    return counts.now().withNarrower(topics::ancestors);
  }

  private static ResponseEntity<byte[]> turtle(Consumer<ByteArrayOutputStream> writer) {
    var out = new ByteArrayOutputStream();
    writer.accept(out);
    return ResponseEntity.ok().contentType(TURTLE).body(out.toByteArray());
  }
}
