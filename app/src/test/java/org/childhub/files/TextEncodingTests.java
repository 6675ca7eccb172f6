package org.childhub.files;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1250 | Sva djeca imaju pravo na zaštitu od nasilja. Češće pitajmo šta đaci žele.
          windows-1250 | Drepturile copilului: ascultaţi ce spun copiii şi părinţii.
          windows-1251 | Сва деца имају право на заштиту од насиља.
          windows-1251 | Всяко дете има право на закрила. Децата и техните родители.
          windows-1251 | Сите деца имаат право на заштита од насилство и ѓубре.
          windows-1252 | Të gjithë fëmijët kanë të drejtë për mbrojtje çdo ditë.
          ISO-8859-2   | Sva djeca imaju pravo na zaštitu od nasilja. Češće pitajmo šta đaci žele.
          KOI8-R       | Все дети имеют право на защиту от насилия.
          windows-1253 | Όλα τα παιδιά έχουν δικαίωμα στην προστασία.
          UTF-8        | Sva djeca imaju pravo na zaštitu. Сва деца.
          """)
  void readsTheOldEncodingsOfTheRegion(String charset, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(new String(bytes, TextEncoding.of(bytes))).isEqualTo(text);
  }

  @Test
  void readsMarkedTexts() {
    byte[] bytes = SampleFiles.CYRILLIC.getBytes(UTF_16);
    assertThat(new String(bytes, TextEncoding.of(bytes))).isEqualTo(SampleFiles.CYRILLIC);
    assertThat(TextEncoding.of("plain".getBytes(UTF_8))).isEqualTo(UTF_8);
  }
}
