package org.childhub.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Files that keep every letter but those that were corrected. */
class MessageFileTests {
  @Test
  void onlyCorrectedLinesDiffer() {
    var file =
        file("# Greetings\n\ndemo.one=One\r\n! odd = note\ndemo.two = Two\ndemo.three:Three");

    assertThat(file.with(Map.of())).isEqualTo(file.text());
    assertThat(file.with(Map.of("demo.one", "Ein = s", "demo.two", "Zwei", "demo.three", "Drei")))
        .isEqualTo(
            "# Greetings\n\ndemo.one=Ein = s\r\n! odd = note\ndemo.two = Zwei\ndemo.three:Drei");
  }

  @Test
  void aLineThatGoesOnIsOneMessage() {
    var file = file("demo.long=begins \\\n  and ends\ndemo.odd\\=key=value\n# a \\\ndemo.next=x\n");

    assertThat(file.with(Map.of())).isEqualTo(file.text());
    assertThat(file.with(Map.of("demo.long", "short", "demo.odd=key", "other", "demo.next", "y")))
        .isEqualTo("demo.long=short\ndemo.odd\\=key=other\n# a \\\ndemo.next=y\n");
  }

  @Test
  void whatAFileLacksComesAtItsEnd() {
    assertThat(file("demo.one=One").with(Map.of("demo.two", "Two")))
        .isEqualTo("demo.one=One\ndemo.two=Two\n");
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    var patterns = Map.of("demo.one", "a\\b \\u0041 =:#! ’{0}’ é", "demo.two", "=x");
    var read = new Properties();
    read.load(new StringReader(file("demo.one=1\ndemo.two=2\n").with(patterns)));

    assertThat(read).isEqualTo(patterns);
  }

  private static MessageFile file(String text) {
    return new MessageFile("demo_sr-Cyrl.properties", text);
  }
}
