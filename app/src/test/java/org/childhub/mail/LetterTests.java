package org.childhub.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {
  @ParameterizedTest
  @CsvSource({
    "mira@example.org, mira@example.org",
    "' mira@Example.ORG ', mira@example.org",
    "Mira.Primer+hub@example.org, Mira.Primer+hub@example.org",
    "o'neill@example.org, o'neill@example.org",
    "mira@пример.срб, mira@xn--e1afmkfd.xn--90a3ac",
    "mira@ČAČAK.rs, mira@xn--aak-eqab.rs",
    "mira@straße.example, mira@xn--strae-oqa.example"
  })
  void anAddressIsKeptInTheFormThatServersKnow(String typed, String kept) {
    assertThat(MailAddress.of(typed)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mira",
        "mira@",
        "@example.org",
        "mira@example",
        "mira@example.org, ana@example.org",
        "mira@example.org;ana@example.org",
        "Mira <mira@example.org>",
        "<mira@example.org>",
        "mira@ana@example.org",
        "mira primer@example.org",
        "\"mira primer\"@example.org",
        "mira..primer@example.org",
        ".mira@example.org",
        "мира@example.org",
        "mira@[192.0.2.1]",
        "mira@192.0.2.1:25",
        "mira@exa mple.org",
        "mira@-example.org",
        "mira@example..org",
        "mira@example.org\r\nBcc: ana@example.org",
        "mira\r\nBcc: ana@example.org",
        "mira\u0000@example.org",
        "mira@exam\u2028ple.org",
        "mira%0d%0aBcc:ana@example.org,x@example.org"
      })
  void whatIsNotOneAddressIsRefused(String typed) {
    assertThat(MailAddress.of(typed)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> letter(typed, "Subject", null));
  }

  @Test
  void anEndlessAddressIsRefused() {
    assertThat(MailAddress.of("m".repeat(65) + "@example.org")).isEmpty();
    assertThat(MailAddress.of("mira@" + "example.".repeat(40) + "org")).isEmpty();
    assertThat(MailAddress.of("mira@" + "č".repeat(60) + ".org")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Hello\r\nBcc: ana@example.org",
        "Hello\nBcc: ana@example.org",
        "Hello\rBcc: ana@example.org",
        "Hello\u0000",
        "Hello\u0085Bcc: ana@example.org",
        "Hello\u2028Bcc: ana@example.org"
      })
  void aSubjectIsOneLine(String subject) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> letter("mira@example.org", subject, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/off",
        "mailto:ana@example.org",
        "javascript:alert(1)",
        "https://hub.example.org/off>\r\nBcc: ana@example.org",
        "https://hub.example.org/off>, <https://evil.example",
        "https://hub.example.org/\"onclick",
        "https://hub.example.org/a b"
      })
  void aLetterLeadsToTheWebAndNowhereElse(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> letter("mira@example.org", "Subject", address));
    assertThatIllegalArgumentException().isThrownBy(() -> new Letter.Button("Press", address));
    assertThatIllegalArgumentException().isThrownBy(() -> new Letter.Link("Read", address));
  }

  @Test
  void nothingOfALetterReachesALog() {
    assertThat(letter("mira@example.org", "Subject", null).toString()).isEqualTo("Letter");
  }

  private static Letter letter(String to, String subject, String unsubscribe) {
    return new Letter(
        to, Language.EN, subject, List.of(new Letter.Paragraph("Text.")), unsubscribe);
  }
}
