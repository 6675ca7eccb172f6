package org.childhub.editing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.childhub.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

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

  /**
   * What a source changed under a version that is to take its place.
   *
   * @param before what was public when that version was saved
   * @param now what is public
   */
  record Overtaken(Content before, Content now) {}

  Look look(Item item) {
    return new Look(item);
  }

  /**
   * An item as it stands now: what is public of it is read once, and only where it is asked for.
   */
  final class Look {
    private final Item item;
    private final SingletonSupplier<Optional<Content>> open;
    private final SingletonSupplier<Optional<Overtaken>> overtaken;

    private Look(Item item) {
      this.item = item;
      this.open = SingletonSupplier.of(() -> Present.this.open(item));
      this.overtaken =
          SingletonSupplier.of(() -> item.isAhead() ? overtaken(item.number()) : Optional.empty());
    }

    Item item() {
      return item;
    }

    /** What is public of it, or was before it was withdrawn. */
    Optional<Content> open() {
      return open.obtain();
    }

    /** The same; nothing where it never was public. */
    Content openOrNothing() {
      return open().orElseGet(() -> new Content(item.language(), Map.of(), Map.of(), Map.of()));
    }

    /** What the next change is made to: what is public where nothing newer was saved. */
    Content working() {
      return item.entryId() != null && !item.isAhead()
          ? open().orElseThrow(NotFound::new)
          : version(item, item.number());
    }

    /** Where what is public has changed since a version was saved; empty where it has not. */
    Optional<Overtaken> overtaken(int number) {
      return open()
          .flatMap(
              now ->
                  versions
                      .base(item.id(), number)
                      .filter(before -> !before.content().saysTheSame(now))
                      .map(before -> new Overtaken(before.content(), now)));
    }

    /** The same of the version being worked on, where it is not public. */
    Optional<Overtaken> overtaken() {
      return overtaken.obtain();
    }

    boolean isOvertaken() {
      return overtaken().isPresent();
    }

    /**
     * The version that the next change is made to. What a source changed since the last one was
     * saved, or under it, has the number that {@link #keep} gives it, so that what was made from
     * words before it is seen to be out of date.
     */
    Version latest() {
      var saved = versions.find(item.id(), item.number());
      if (item.entryId() == null || item.isAhead()) {
        var draft = saved.orElseThrow(NotFound::new);
        return isOvertaken() ? draft.numbered(versions.next(item.id())) : draft;
      }
      var open = working();
      return saved
          .filter(version -> version.content().saysTheSame(open))
          .map(
              version ->
                  new Version(
                      version.number(), open, version.savedBy(), version.at(), version.note()))
          .orElseGet(
              () -> brought(open, saved.isPresent() ? versions.next(item.id()) : item.number()));
    }

    /**
     * What a change made from a version is in conflict with: what a source brought under that
     * version, else the latest.
     */
    Version theirs(int base, Version latest) {
      return base == item.number() && isOvertaken()
          ? brought(open().orElseThrow(NotFound::new), latest.number())
          : latest;
    }

    private Version brought(Content open, int number) {
      return new Version(number, open, null, item.changedAt(), "");
    }

    /**
     * Keeps what a source brought as a version, so that what is saved on top of it can be compared;
     * answers its number, or that of the version being worked on where nothing was brought.
     */
    int keep() {
      if (item.entryId() == null || item.isAhead() && !isOvertaken()) {
        return item.number();
      }
      var open = open().orElseThrow(NotFound::new);
      var isKnown =
          !item.isAhead()
              && versions
                  .find(item.id(), item.number())
                  .filter(kept -> kept.content().saysTheSame(open))
                  .isPresent();
      return isKnown ? item.number() : add(item, open);
    }

    /** Keeps what a source brought under a version that takes its place all the same. */
    void keepUnder(int number) {
      overtaken(number)
          .ifPresent(changed -> versions.rebase(item.id(), number, add(item, changed.now())));
    }
  }

  Content version(Item item, int number) {
    return versions.find(item.id(), number).orElseThrow(NotFound::new).content();
  }

  private int add(Item item, Content brought) {
    var number = versions.next(item.id());
    versions.add(item.id(), number, number, brought, null, clock.instant(), "");
    return number;
  }
}
