package org.childhub.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptHtmlTests {
  private final AtomicInteger drawn = new AtomicInteger();
  private final KeptHtml kept = new KeptHtml();

  @Test
  void itIsDrawnOnceAndTheSameEachTime() {
    assertThat(shown("школа & <b>")).isEqualTo("школа &amp; &lt;b&gt;");
    assertThat(shown("not asked any more")).isEqualTo("школа &amp; &lt;b&gt;");
    assertThat(drawn).hasValue(1);
  }

  private String shown(String words) {
    Content drawing =
        out -> {
          drawn.incrementAndGet();
          out.writeUserContent(words);
        };
    var out = new Utf8ByteOutput();
    kept.of(drawing).writeTo(new OwaspHtmlTemplateOutput(out));
    return new String(out.toByteArray(), UTF_8);
  }
}
