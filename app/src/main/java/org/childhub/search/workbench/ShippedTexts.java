package org.childhub.search.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.childhub.search.workbench.Texts.Text;
import org.childhub.text.Language;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real texts that come with the hub: the UN's General Comments in English, and the Universal
 * Declaration, in parallel in a dozen languages. Public domain.
 */
final class ShippedTexts {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ShippedTexts() {}

  static Texts read() throws IOException {
    var texts = new ArrayList<Text>();
    try (var lines = open("sample/un/general-comments.jsonl.gz")) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var comment = JSON.readTree(line);
        texts.add(text(comment, "en", comment.path("title"), comment.path("paragraphs")));
      }
    }
    try (var file = open("sample/un/udhr.json.gz")) {
      var declaration = JSON.readTree(file);
      for (var version : declaration.path("languages").properties()) {
        var title = declaration.path("texts").path(version.getKey()).path("title");
        texts.add(text(declaration, version.getKey(), title, version.getValue()));
      }
    }
    return new Texts(List.copyOf(texts));
  }

  private static Text text(JsonNode work, String language, JsonNode title, JsonNode lines) {
    var slug = work.path("slug").asString();
    var text =
        StreamSupport.stream(lines.spliterator(), false)
            .map(line -> line.path("text").asString(""))
            .collect(Collectors.joining("\n"));
    return new Text(
        slug + "@" + language, slug, language, Language.of(language), title.asString(""), text);
  }

  private static BufferedReader open(String path) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(new ClassPathResource(path).getInputStream()), UTF_8));
  }
}
