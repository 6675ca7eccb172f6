package org.childhub.editing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.childhub.web.NotFound;
import org.springframework.stereotype.Component;

/** What an item says now: to the public, and to those who work on it. */
@Component
class Present {
  private final Originals originals;
  private final Versions versions;
  private final Clock clock;

  Present(Originals originals, Versions versions, Clock clock) {
    this.originals = originals;
    this.versions = versions;
    this.clock = clock;
  }

  /** What is public of it, or was before it was withdrawn. */
  Optional<Content> open(Item item) {
    var entry = item.entryId();
    return entry == null ? Optional.empty() : originals.of(item.kind(), entry);
  }

  /** The same; nothing where it never was public. */
  Content openOrNothing(Item item) {
    return open(item).orElseGet(() -> new Content(item.language(), Map.of(), Map.of(), Map.of()));
  }

  /** What the next change is made to: what is public where nothing newer was saved. */
  Content working(Item item) {
    return item.entryId() != null && !item.isAhead()
        ? open(item).orElseThrow(NotFound::new)
        : version(item, item.number());
  }

  /**
   * The same as the version that the next change is made to. What a source changed since the last
   * one was saved has the number that {@link #keep} gives it, so that what was made from words
   * before it is seen to be out of date.
   */
  Version latest(Item item) {
    var saved = versions.find(item.id(), item.number());
    if (item.entryId() == null || item.isAhead()) {
      return saved.orElseThrow(NotFound::new);
    }
    var open = working(item);
    return saved
        .filter(version -> version.content().saysTheSame(open))
        .map(
            version ->
                new Version(
                    version.number(), open, version.savedBy(), version.at(), version.note()))
        .orElseGet(
            () ->
                new Version(
                    saved.isPresent() ? item.number() + 1 : item.number(),
                    open,
                    null,
                    item.changedAt(),
                    ""));
  }

  Content version(Item item, int number) {
    return versions.find(item.id(), number).orElseThrow(NotFound::new).content();
  }

  /**
   * Keeps what a source brought as a version, so that what is saved on top of it can be compared;
   * answers the number of the version being worked on.
   */
  int keep(Item item) {
    if (item.entryId() == null || item.isAhead()) {
      return item.number();
    }
    var open = working(item);
    var known =
        versions.find(item.id(), item.number()).filter(kept -> kept.content().saysTheSame(open));
    if (known.isPresent()) {
      return item.number();
    }
    versions.add(item.id(), item.number() + 1, open, null, clock.instant(), "");
    return item.number() + 1;
  }
}
