package org.childhub.translation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.childhub.text.Language;
import org.childhub.translation.MachineRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * DeepL's protocol: {@code /v2/translate} (up to 50 texts and 128 KiB a request) and {@code
 * /v3/languages}, or the older {@code /v2/languages} where that is not there. Where it handles no
 * tags of a language, texts go as plain ones.
 */
final class DeepL implements MachineTranslator {
  private final ProviderClient client;
  private volatile @Nullable Known known;

  DeepL(TranslationSettings settings, Duration firstWait) {
    client =
        new ProviderClient(
            settings.place(), "DeepL-Auth-Key " + settings.key(), settings.timeout(), firstWait);
  }

  /** The languages that it translates from and into, and those in which it handles tags. */
  private record Known(Set<String> sources, Set<String> targets, Set<String> tagged) {}

  @Override
  public String name() {
    return "DeepL";
  }

  @Override
  public int most() {
    return 50;
  }

  @Override
  public Optional<Pair> pair(Language from, Language to, BooleanSupplier stopped)
      throws MachineRefused {
    var languages = known(stopped);
    return ProviderCodes.of(from, languages.sources())
        .map(code -> code.replaceFirst("-[A-Za-z]{2}$", ""))
        .flatMap(
            source ->
                ProviderCodes.of(to, languages.targets())
                    .map(target -> pair(source, target, languages.tagged())));
  }

  private static Pair pair(String source, String target, Set<String> tagged) {
    return new Pair(source, target, tagged.contains(source) && tagged.contains(target));
  }

  private Known known(BooleanSupplier stopped) throws MachineRefused {
    var languages = known;
    if (languages == null) {
      var newer = newer(stopped);
      languages = newer.isPresent() ? newer.get() : older(stopped);
      known = languages.targets().isEmpty() ? null : languages;
    }
    return languages;
  }

  private Optional<Known> newer(BooleanSupplier stopped) throws MachineRefused {
    var answer = client.get("/v3/languages?resource=translate_text", stopped);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    var found = new Known(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (var language : answer.get()) {
      var code = language.path("lang").asString("");
      if (language.path("usable_as_source").asBoolean(false)) {
        found.sources().add(code);
      }
      if (language.path("usable_as_target").asBoolean(false)) {
        found.targets().add(code);
      }
      if (language.path("features").has("tag_handling")) {
        found.tagged().add(code);
      }
    }
    return Optional.of(found);
  }

  private Known older(BooleanSupplier stopped) throws MachineRefused {
    var sources = older("source", stopped);
    var targets = older("target", stopped);
    var all = new HashSet<>(sources);
    all.addAll(targets);
    return new Known(sources, targets, all);
  }

  private Set<String> older(String type, BooleanSupplier stopped) throws MachineRefused {
    var answer =
        client
            .get("/v2/languages?type=" + type, stopped)
            .orElseThrow(() -> new MachineRefused(Reason.ANSWER, "no languages"));
    var codes = new HashSet<String>();
    answer.forEach(language -> codes.add(language.path("language").asString("")));
    return codes;
  }

  @Override
  public List<Answer> translate(List<String> texts, Pair pair, BooleanSupplier stopped)
      throws MachineRefused {
    var body = new LinkedHashMap<String, Object>();
    body.put("text", texts);
    body.put("source_lang", pair.from());
    body.put("target_lang", pair.to());
    if (pair.asXml()) {
      body.put("tag_handling", "xml");
      body.put("tag_handling_version", "v2");
    }
    var answers = new ArrayList<Answer>();
    for (var text : client.post("/v2/translate", body, stopped).path("translations")) {
      answers.add(new Answer(text.path("text").asString(""), pair.asXml()));
    }
    return answers;
  }
}
