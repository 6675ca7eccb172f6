package org.childhub.translation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.childhub.text.Language;
import org.childhub.translation.MachineRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The protocol of LibreTranslate, a free program that organisations run themselves ({@code
 * /languages}, {@code /translate} with several texts, format html). Its answers have their entities
 * resolved already.
 */
final class LibreTranslate implements MachineTranslator {
  private final ProviderClient client;
  private final String key;
  private volatile @Nullable Map<String, Set<String>> targets;

  LibreTranslate(TranslationSettings settings, Duration firstWait) {
    client = new ProviderClient(settings.place(), null, settings.timeout(), firstWait);
    key = settings.key();
  }

  @Override
  public String name() {
    return "LibreTranslate";
  }

  @Override
  public int most() {
    return 25;
  }

  @Override
  public Optional<Pair> pair(Language from, Language to, BooleanSupplier stopped)
      throws MachineRefused {
    var known = targets(stopped);
    return ProviderCodes.of(from, known.keySet())
        .flatMap(
            source ->
                ProviderCodes.of(to, known.getOrDefault(source, Set.of()))
                    .map(target -> new Pair(source, target, true)));
  }

  private Map<String, Set<String>> targets(BooleanSupplier stopped) throws MachineRefused {
    var known = targets;
    if (known == null) {
      var found = new LinkedHashMap<String, Set<String>>();
      var answer =
          client
              .get("/languages", stopped)
              .orElseThrow(() -> new MachineRefused(Reason.ANSWER, "no languages"));
      for (var language : answer) {
        found.put(
            language.path("code").asString(""),
            language
                .path("targets")
                .valueStream()
                .map(target -> target.asString(""))
                .collect(Collectors.toSet()));
      }
      known = Map.copyOf(found);
      // A service that has just begun may know none yet.
      targets = known.isEmpty() ? null : known;
    }
    return known;
  }

  @Override
  public List<Answer> translate(List<String> texts, Pair pair, BooleanSupplier stopped)
      throws MachineRefused {
    var body = new LinkedHashMap<String, Object>();
    body.put("q", texts);
    body.put("source", pair.from());
    body.put("target", pair.to());
    body.put("format", "html");
    if (!key.isEmpty()) {
      body.put("api_key", key);
    }
    var answers = new ArrayList<Answer>();
    for (var text : client.post("/translate", body, stopped).path("translatedText")) {
      answers.add(new Answer(text.asString(""), false));
    }
    return answers;
  }
}
