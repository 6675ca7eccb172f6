package org.childhub.catalogue;

import static org.childhub.catalogue.Kind.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.childhub.places.Places;
import org.childhub.topics.Topics;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Atom feeds of the hub, of a topic with its narrower ones, and of a country; {@code ?kind=job}
 * narrows each to one kind.
 */
@OpenToEveryone
@RestController
class FeedController {
  private static final MediaType ATOM =
      MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
  private static final Collection<Kind> ALL = EnumSet.complementOf(EnumSet.of(ORGANISATION));

  private final FeedQueries queries;
  private final Topics topics;
  private final Places places;

  FeedController(FeedQueries queries, Topics topics, Places places) {
    this.queries = queries;
    this.topics = topics;
    this.places = places;
  }

  @GetMapping("/{lang}/feed.atom")
  ResponseEntity<byte[]> all(Page page, @RequestParam(required = false) @Nullable String kind) {
    return feed(page, "/", page.site().name(), kind, queries.all(kinds(kind), page.language()));
  }

  @GetMapping("/{lang}/topics/{slug}/feed.atom")
  ResponseEntity<byte[]> topic(
      Page page, @PathVariable String slug, @RequestParam(required = false) @Nullable String kind) {
    var topic = topics.find(slug.toLowerCase(Locale.ROOT)).orElseThrow(NotFound::new);
    return feed(
        page,
        "/topics/" + topic.slug(),
        topic.label(page.language()),
        kind,
        queries.about(topics.withNarrower(topic.slug()), kinds(kind), page.language()));
  }

  @GetMapping("/{lang}/countries/{code}/feed.atom")
  ResponseEntity<byte[]> country(
      Page page, @PathVariable String code, @RequestParam(required = false) @Nullable String kind) {
    var place = places.find(code).orElseThrow(NotFound::new);
    return feed(
        page,
        "/countries/" + place.address(),
        page.t().country(place.code()),
        kind,
        queries.in(place.code(), kinds(kind), page.language()));
  }

  private static ResponseEntity<byte[]> feed(
      Page page, String home, String title, @Nullable String kind, List<FeedQueries.Item> items) {
    var named =
        kind == null
            ? title
            : page.t("catalogue.feed.title", title, page.t("catalogue.kind." + kind));
    return ResponseEntity.ok().contentType(ATOM).body(new AtomFeed(page, home, items).bytes(named));
  }

  private static Collection<Kind> kinds(@Nullable String code) {
    return code == null
        ? ALL
        : Stream.of(Kind.values())
            .filter(kind -> kind.code().equals(code))
            .findFirst()
            .map(List::of)
            .orElseThrow(NotFound::new);
  }
}
