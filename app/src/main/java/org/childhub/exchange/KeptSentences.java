package org.childhub.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.childhub.text.Language;
import org.childhub.text.Sentence;
import org.childhub.text.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sentences as tables and files keep them, so that each reader has them in her own language: {@code
 * {"key": …, "arguments": [words, number, {"language": tag}, sentence]}} on one line.
 */
@Component
class KeptSentences {
  private final JsonMapper json;

  KeptSentences(JsonMapper json) {
    this.json = json;
  }

  String keep(Sentence sentence) {
    return json.writeValueAsString(map(sentence));
  }

  /** In the reader's language; plain words, which earlier hubs kept, as they stand. */
  String read(String kept, Texts texts) {
    if (!kept.startsWith("{")) {
      return kept;
    }
    try {
      return sentence(json.readTree(kept)).in(texts);
    } catch (JacksonException e) {
      return kept;
    }
  }

  private static Map<String, Object> map(Sentence sentence) {
    return Map.of(
        "key",
        sentence.key(),
        "arguments",
        sentence.arguments().stream().map(KeptSentences::plain).toList());
  }

  private static Object plain(Object argument) {
    return switch (argument) {
      case Sentence sentence -> map(sentence);
      case Language language -> Map.of("language", language.tag());
      default -> argument;
    };
  }

  private static Sentence sentence(JsonNode kept) {
    List<Object> arguments = new ArrayList<>();
    kept.path("arguments").forEach(argument -> arguments.add(argument(argument)));
    return new Sentence(kept.path("key").asString(""), arguments);
  }

  private static Object argument(JsonNode kept) {
    if (kept.isNumber()) {
      return kept.asLong();
    }
    if (!kept.isObject()) {
      return kept.asString("");
    }
    return kept.has("language") ? Language.of(kept.path("language").asString("")) : sentence(kept);
  }
}
