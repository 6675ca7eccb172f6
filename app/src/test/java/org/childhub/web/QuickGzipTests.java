package org.childhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class QuickGzipTests {
  @Test
  void whatItMakesIsReadByOthersAlsoWithADeflaterUsedBefore() throws IOException {
    for (var level : new int[] {1, 4}) {
      for (var text :
          new String[] {"", "a", "дете ".repeat(20_000), "The Convention. ".repeat(3)}) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(QuickGzip.of(bytes, level)))) {
          assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
      }
    }
  }
}
