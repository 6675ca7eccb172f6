package org.childhub.translation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.editing.Content;
import org.childhub.editing.Difference;
import org.childhub.editing.Translating;
import org.childhub.people.PublicNames;
import org.childhub.text.Language;
import org.childhub.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Translates public items. What a member may not translate is not found ({@link NotFound}); so is
 * an item in the language that it was written in.
 */
@Component
public class Translations {
  private final Translating translating;
  private final Ledger ledger;
  private final Drafts drafts;
  private final PublicNames names;
  private final Clock clock;

  Translations(
      Translating translating, Ledger ledger, Drafts drafts, PublicNames names, Clock clock) {
    this.translating = translating;
    this.ledger = ledger;
    this.drafts = drafts;
    this.names = names;
    this.clock = clock;
  }

  /** The item beside its translation for readers of this language, with what she typed. */
  public Sheet open(Member member, long entryId, Language language) {
    var open = translating.find(member, entryId).orElseThrow(NotFound::new);
    var target = Targets.in(open.content(), language).orElseThrow(NotFound::new);
    var draft = drafts.find(member, entryId, target);
    return sheet(entryId, open, target, draft.orElse(null));
  }

  /** The same with what she has just typed over texts that may be others by now. */
  Sheet typed(Member member, long entryId, Language language, Base base, Content.Words words) {
    var open = translating.find(member, entryId).orElseThrow(NotFound::new);
    var target = Targets.in(open.content(), language).orElseThrow(NotFound::new);
    return sheet(entryId, open, target, new Drafts.Draft(base, words, clock.instant()));
  }

  /**
   * The item's fields with their public translation, those that have a text.
   *
   * @param itemId the entry's id in the catalogue
   */
  public List<Segment> segments(Member member, long itemId, Language language) {
    return present(member, itemId, language).segments();
  }

  /** The item beside its translation as readers have it, whatever anybody typed. */
  Sheet present(Member member, long entryId, Language language) {
    var open = translating.find(member, entryId).orElseThrow(NotFound::new);
    var target = Targets.in(open.content(), language).orElseThrow(NotFound::new);
    return sheet(entryId, open, target, null);
  }

  private Sheet sheet(
      long entryId, Translating.Open open, Language language, Drafts.@Nullable Draft draft) {
    var content = open.content();
    var known = ledger.of(List.of(entryId)).getOrDefault(entryId, new Known());
    var rows = new ArrayList<Sheet.Row>();
    for (var part : Part.values()) {
      var made =
          known.in(language.tag()).stream()
              .filter(text -> text.part() == part && text.current())
              .findFirst()
              .orElse(null);
      rows.add(row(entryId, part, content, content.in(language.tag()), made, draft));
    }
    var base = Base.of(content, language.tag());
    return new Sheet(
        entryId,
        open.kind(),
        content,
        language,
        List.copyOf(rows),
        base,
        draft != null && !draft.base().equals(base),
        draft == null ? null : draft.at(),
        content.in(language.tag()).translator());
  }

  private Sheet.Row row(
      long entryId,
      Part part,
      Content content,
      Content.Words words,
      @Nullable Made made,
      Drafts.@Nullable Draft draft) {
    var source = part.in(content.in(content.original()));
    var present = part.hash(content.in(content.original()));
    var stale = made != null && made.isStale(present);
    var state =
        part.in(words).isBlank()
            ? "new"
            : stale ? "stale" : made == null ? Made.FRESH : made.state();
    return new Sheet.Row(
        part,
        source,
        draft == null ? part.in(words) : part.in(draft.words()),
        state,
        made == null ? null : made.at(),
        made == null || !made.isStale(present) ? null : since(entryId, part, made.source(), source),
        draft == null || draft.base().source(part).equals(present)
            ? null
            : since(entryId, part, draft.base().source(part), source),
        draft == null || draft.base().target(part).equals(part.hash(words))
            ? null
            : Difference.between(part.in(words), part.in(draft.words())));
  }

  /** What changed since an earlier text, null where that is not known any more. */
  private @Nullable Difference since(
      long entryId, Part part, @Nullable String before, String source) {
    return ledger
        .source(entryId, part, before)
        .map(text -> Difference.between(text, source))
        .orElse(null);
  }

  /** Keeps what she typed; she alone sees it. What says the same as is public is no draft. */
  @Transactional
  public void keep(Member member, long entryId, Language language, Base base, Content.Words words) {
    var content = translating.find(member, entryId).orElseThrow(NotFound::new).content();
    var target = Targets.in(content, language).orElseThrow(NotFound::new);
    var present = content.in(target.tag());
    if (Stream.of(Part.values()).allMatch(part -> part.in(words).equals(part.in(present)))) {
      drafts.discard(member, entryId, target);
    } else {
      drafts.keep(member, entryId, target, base, words);
    }
  }

  /** Throws away what she typed and did not finish. */
  @Transactional
  public void discard(Member member, long entryId, Language language) {
    var target =
        translating
            .find(member, entryId)
            .flatMap(open -> Targets.in(open.content(), language))
            .orElseThrow(NotFound::new);
    drafts.discard(member, entryId, target);
  }

  /**
   * Puts a translation before the public as finished and credits the member, unless the original or
   * the translation is another than the one that she had before her.
   */
  @Transactional
  Saved finish(Member member, long entryId, Language language, Base base, Content.Words words) {
    var content = translating.lock(member, entryId).orElseThrow(NotFound::new).content();
    var target = Targets.in(content, language).orElseThrow(NotFound::new);
    var now = Base.of(content, target.tag());
    if (!now.equals(base)) {
      return new Saved.Overtaken();
    }
    var states = new EnumMap<Part, String>(Part.class);
    var sources = new EnumMap<Part, @Nullable String>(Part.class);
    for (var part : Part.values()) {
      states.put(part, Made.REVIEWED);
      sources.put(part, now.source(part));
    }
    var problems = put(member, entryId, content, target, words, states, sources);
    if (!problems.isEmpty()) {
      return new Saved.Refused(problems);
    }
    drafts.discard(member, entryId, target);
    return new Saved.Shown();
  }

  /**
   * Puts translations before the public that came back as segments: those with a text, in the state
   * that they name. One of another source than the present one counts as out of date.
   *
   * @return message keys by field; where there are any, nothing was written
   */
  @Transactional
  public Map<String, String> put(
      Member member, long itemId, Language language, List<Segment> segments) {
    var open = translating.lock(member, itemId).orElseThrow(NotFound::new);
    var content = open.content();
    var target = Targets.in(content, language).orElseThrow(NotFound::new);
    if (segments.stream().anyMatch(segment -> segment.state().equals(Made.MACHINE))
        && !Sheet.mayBeMachineTranslated(open.kind(), content)) {
      return Map.of("title", "translation.problem.machine");
    }
    var arrival = new Arrival(content, target);
    segments.stream().filter(segment -> !segment.target().isBlank()).forEach(arrival::take);
    return put(
        member, itemId, content, target, arrival.words(), arrival.states(), arrival.sources());
  }

  private Map<String, String> put(
      Member member,
      long entryId,
      Content content,
      Language language,
      Content.Words typed,
      Map<Part, String> states,
      Map<Part, @Nullable String> sources) {
    var before = content.in(language.tag());
    var machine = states.containsValue(Made.MACHINE);
    var person = states.values().stream().anyMatch(state -> !state.equals(Made.MACHINE));
    var name = person ? names.of(member.id()).map(Credit::one).orElse("") : "";
    var words =
        Content.Words.typed(
            typed.title(),
            typed.summary(),
            typed.body(),
            machine ? Made.MACHINE : Made.REVIEWED,
            Credit.of(before, name));
    var problems = translating.problems(content, language, words);
    if (!problems.isEmpty()) {
      return problems;
    }
    ledger.note(
        entryId,
        language.tag(),
        Stream.of(Part.values())
            .filter(part -> states.containsKey(part) && !part.in(words).isBlank())
            .map(
                part ->
                    new Made(
                        part,
                        part.hash(words),
                        sources.get(part),
                        states.getOrDefault(part, Made.FRESH),
                        Made.MACHINE.equals(states.get(part)) ? null : member.id(),
                        Made.MACHINE.equals(states.get(part)) ? "" : name,
                        clock.instant(),
                        false))
            .toList());
    if (person) {
      ledger.credit(entryId, language.tag(), member.id(), name, clock.instant());
    }
    return translating.put(member, entryId, language, words);
  }
}
