package org.childhub.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** Every page is HTML without an error for the Nu Html Checker, which runs here in process. */
@WithBrowser
class MarkupTests {
  @ParameterizedTest
  @EnumSource
  void isSoundHtml(PublicPage kind, RunningHub hub) throws IOException, SAXException {
    var checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    checker.setNoLangDetect(true);
    var report = checker.validate(new ByteArrayInputStream(kind.html(hub).getBytes(UTF_8)));
    assertThat(report.lines().filter(line -> line.contains(": error")))
        .as("errors on %s", kind.path)
        .isEmpty();
  }
}
