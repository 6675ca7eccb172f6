package org.childhub.translation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.childhub.editing.Content;
import org.jspecify.annotations.Nullable;

/**
 * How the translations of an entry stand, from what it says now and what is noted of it.
 *
 * @param source the words of the original
 * @param sources since when they read so
 */
record Reckoning(Content.Words source, Map<Part, Known.Source> sources, List<Standing> standings) {

  /**
   * How one translation stands.
   *
   * @param texts what it says now, blank fields left out
   * @param gaps fields of the original that it has no text for
   * @param changed whether it says something else than before
   */
  record Standing(
      String language,
      List<Made> texts,
      boolean stale,
      int gaps,
      boolean changed,
      @Nullable Instant sourceChangedAt) {

    boolean isMachine() {
      return texts.stream().anyMatch(Made::isMachine);
    }

    boolean isFinished() {
      return texts.stream().allMatch(text -> text.state().equals(Made.REVIEWED));
    }

    @Nullable Instant translatedAt() {
      return texts.stream()
          .map(Made::at)
          .filter(Objects::nonNull)
          .max(Comparator.naturalOrder())
          .orElse(null);
    }

    /** For readers: a machine's text is always called so. */
    String state() {
      return isMachine() ? Made.MACHINE : stale ? "stale" : Made.REVIEWED;
    }
  }

  /** The content is all of the entry's texts, with the states that whoever wrote it gave them. */
  static Reckoning of(Content content, Known known, Instant now) {
    var source = content.in(content.original());
    var sources = new EnumMap<Part, Known.Source>(Part.class);
    for (var part : Part.values()) {
      var hash = part.hash(source);
      var before = known.sources().get(part);
      sources.put(
          part,
          before != null && before.hash().equals(hash) ? before : new Known.Source(hash, now));
    }
    var standings =
        content.texts().entrySet().stream()
            .filter(text -> !text.getKey().equals(content.original()))
            .map(text -> standing(text.getKey(), text.getValue(), source, sources, known, now))
            .toList();
    return new Reckoning(source, sources, standings);
  }

  private static Standing standing(
      String language,
      Content.Words words,
      Content.Words source,
      Map<Part, Known.Source> sources,
      Known known,
      Instant now) {
    var texts = new ArrayList<Made>();
    var gaps = 0;
    var stale = false;
    Instant changedAt = null;
    for (var part : Part.values()) {
      if (part.in(words).isBlank()) {
        gaps += part.in(source).isBlank() ? 0 : 1;
        continue;
      }
      var present = Objects.requireNonNull(sources.get(part));
      var text = text(part, words, present, known.sources().get(part), known.in(language), now);
      texts.add(text);
      if (text.isStale(present.hash())) {
        stale = true;
        changedAt = text.source() == null ? changedAt : later(changedAt, present.since());
      }
    }
    var before = known.in(language).stream().filter(Made::current).collect(Collectors.toSet());
    var changed = !before.equals(Set.copyOf(texts));
    return new Standing(language, List.copyOf(texts), stale, gaps, changed, changedAt);
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || one.isBefore(other) ? other : one;
  }

  /** A text that was here before keeps what is known of it; a new one is new. */
  private static Made text(
      Part part,
      Content.Words words,
      Known.Source present,
      Known.@Nullable Source before,
      List<Made> known,
      Instant now) {
    var hash = part.hash(words);
    return known.stream()
        .filter(made -> made.part() == part && made.hash().equals(hash))
        .findFirst()
        .map(
            made ->
                new Made(
                    part,
                    hash,
                    made.source(),
                    made.state(),
                    made.member(),
                    made.translator(),
                    made.at(),
                    true))
        .orElseGet(() -> unknown(part, hash, words, present, before, known, now));
  }

  /**
   * Who writes a translation anew where its original changes too, or did not change since, has the
   * present one before her. A text that was out of date and is changed elsewhere than in the
   * translators' form stays so.
   */
  private static Made unknown(
      Part part,
      String hash,
      Content.Words words,
      Known.Source present,
      Known.@Nullable Source before,
      List<Made> known,
      Instant now) {
    var last = known.stream().filter(made -> made.part() == part && made.current()).findFirst();
    var untouched = before != null && before.hash().equals(present.hash());
    var wasStale = last.filter(made -> made.isStale(present.hash())).isPresent();
    var old = known.isEmpty() && words.state().equals("stale");
    return new Made(
        part,
        hash,
        untouched && wasStale ? last.map(Made::source).orElse(null) : old ? null : present.hash(),
        state(words, last, known.isEmpty()),
        null,
        words.translator(),
        known.isEmpty() ? null : now,
        true);
  }

  private static String state(Content.Words words, Optional<Made> last, boolean first) {
    if (words.state().equals(Made.MACHINE)) {
      return Made.MACHINE;
    }
    return last.filter(made -> !made.isMachine())
        .map(Made::state)
        .orElse(first ? Made.REVIEWED : Made.FRESH);
  }
}
