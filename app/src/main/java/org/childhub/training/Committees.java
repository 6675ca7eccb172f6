package org.childhub.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The paragraphs of the 180 General Comments of the UN's treaty bodies, in English. Public domain.
 */
final class Committees implements Source {
  private final Path file;

  Committees(Path data) {
    this.file = data.resolve("seed/un-general-comments/all-un-general-comments.fulltext.json.gz");
  }

  @Override
  public String name() {
    return "UN General Comments";
  }

  @Override
  public void english(Consumer<String> taker) throws IOException {
    try (var in = Lines.open(file)) {
      for (var comment : JsonMapper.shared().readTree(in)) {
        taker.accept(comment.path("title").asString(""));
        for (var paragraph : comment.path("paragraphs")) {
          taker.accept(paragraph.path("text").asString(""));
        }
      }
    }
  }
}
