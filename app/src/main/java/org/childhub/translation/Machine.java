package org.childhub.translation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.childhub.editing.Content;
import org.childhub.text.Language;
import org.childhub.text.Passage;
import org.childhub.text.Script;
import org.childhub.text.Scripts;
import org.childhub.translation.MachineRefused.Reason;
import org.childhub.translation.MachineTranslator.Answer;
import org.childhub.translation.MachineTranslator.Pair;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The machine that proposes translations, where the settings name one. */
@Component
@EnableConfigurationProperties(TranslationSettings.class)
class Machine {
  private final @Nullable MachineTranslator translator;
  private final int characters;

  @Autowired
  Machine(TranslationSettings settings) {
    this(settings, Duration.ofSeconds(1));
  }

  /**
   * @param firstWait before a busy service is asked a second time
   */
  Machine(TranslationSettings settings, Duration firstWait) {
    characters = settings.characters();
    translator =
        switch (settings.provider()) {
          case "libretranslate" -> new LibreTranslate(settings, firstWait);
          case "deepl" -> new DeepL(settings, firstWait);
          default -> null;
        };
  }

  boolean isThere() {
    return translator != null;
  }

  /** What people know it by; empty where there is none. */
  String name() {
    return translator == null ? "" : translator.name();
  }

  /**
   * What a machine proposes for an item.
   *
   * @param segments with its words as target, of state machine
   * @param refused fields whose marks did not survive, or that are too long
   */
  record Proposal(List<Segment> segments, List<String> refused) {}

  /** Proposes words for the segments that have none; words of people stay. */
  Proposal propose(List<Segment> segments, Language from, Language to, BooleanSupplier stopped)
      throws MachineRefused {
    var open = segments.stream().filter(segment -> segment.target().isBlank()).toList();
    var texts = new LinkedHashSet<Passage>();
    open.forEach(
        segment ->
            Unit.passages(segment, segment.source()).stream()
                .filter(passage -> !passage.isKept())
                .filter(passage -> MarkedText.write(passage, true).length() <= characters)
                .forEach(texts::add));
    var translated = translate(List.copyOf(texts), from, to, stopped);
    var proposed = new ArrayList<Segment>();
    var refused = new ArrayList<String>();
    for (var segment : open) {
      var words = whole(segment, translated).filter(text -> survived(segment, text));
      words.ifPresentOrElse(
          text ->
              proposed.add(
                  new Segment(segment.id(), segment.field(), segment.source(), text, "machine")),
          () -> refused.add(segment.field()));
    }
    return new Proposal(List.copyOf(proposed), List.copyOf(refused));
  }

  private Map<Passage, String> translate(
      List<Passage> passages, Language from, Language to, BooleanSupplier stopped)
      throws MachineRefused {
    var machine = translator;
    if (machine == null) {
      throw new MachineRefused(Reason.RESTING, "none is set");
    }
    var translated = new HashMap<Passage, String>();
    if (passages.isEmpty()) {
      return translated;
    }
    var pair =
        machine
            .pair(from, to, stopped)
            .orElseThrow(() -> new MachineRefused(Reason.LANGUAGES, from + " " + to));
    for (var some : batches(passages, pair, machine.most())) {
      var texts = some.stream().map(one -> MarkedText.write(one, pair.asXml())).toList();
      var answers = machine.translate(texts, pair, stopped);
      if (answers.size() != some.size()) {
        throw new MachineRefused(Reason.ANSWER, "texts are missing");
      }
      for (var i = 0; i < some.size(); i++) {
        var passage = some.get(i);
        read(passage, answers.get(i), to).ifPresent(text -> translated.put(passage, text));
      }
    }
    return translated;
  }

  /** As many as one request holds, at least one. */
  private List<List<Passage>> batches(List<Passage> passages, Pair pair, int most) {
    var batches = new ArrayList<List<Passage>>();
    var length = 0;
    for (var passage : passages) {
      var more = MarkedText.write(passage, pair.asXml()).length();
      if (batches.isEmpty() || batches.getLast().size() == most || length + more > characters) {
        batches.add(new ArrayList<>());
        length = 0;
      }
      batches.getLast().add(passage);
      length += more;
    }
    return batches;
  }

  private static Optional<String> read(Passage passage, Answer answer, Language to) {
    return MarkedText.read(passage, answer, script(answer.text(), to))
        .filter(text -> !text.isBlank());
  }

  /** Services write Serbian in either script, whatever they are asked for. */
  private static UnaryOperator<String> script(String answer, Language to) {
    if (!to.isBcms() || Scripts.detect(answer.replaceAll("<[^>]*>", "")) == to.script()) {
      return UnaryOperator.identity();
    }
    return to.script() == Script.CYRILLIC ? Scripts::toCyrillic : Scripts::toLatin;
  }

  /** The segment with all of its passages translated; empty where one is not. */
  private static Optional<String> whole(Segment segment, Map<Passage, String> translated) {
    var text = new StringBuilder();
    for (var passage : Unit.passages(segment, segment.source())) {
      var words = passage.isKept() ? passage.source() : translated.get(passage);
      if (words == null) {
        return Optional.empty();
      }
      text.append(words);
    }
    return Optional.of(text.toString());
  }

  /** Whether the text reads as the same paragraphs with the same marks, and is not too long. */
  private static boolean survived(Segment segment, String text) {
    var sources = Unit.passages(segment, segment.source());
    var targets = Unit.passages(segment, text);
    if (text.codePointCount(0, text.length()) > Content.longest(segment.field())
        || !Unit.aligned(sources, targets)) {
      return false;
    }
    return Codes.marks(sources).equals(Codes.marks(targets));
  }
}
