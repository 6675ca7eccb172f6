package org.childhub.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of this package read from fixtures/. */
final class Fixtures {
  private Fixtures() {}

  /** A JSON array of objects or strings. */
  static List<JsonNode> json(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream("/fixtures/" + name)) {
      return new JsonMapper().readTree(Objects.requireNonNull(in, name)).valueStream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> strings(String name) {
    return json(name).stream().map(JsonNode::asString).toList();
  }

  static List<String> lines(String name) {
    return TextFile.lines("fixtures/" + name);
  }
}
