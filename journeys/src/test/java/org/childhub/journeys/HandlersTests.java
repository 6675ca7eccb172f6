package org.childhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the night's test tells handlers by is read by day, so that no night is lost to it. */
class HandlersTests {
  @ParameterizedTest
  @CsvSource({
    "GET, /sq/translations/files/export/7/mk, GET /{lang}/translations/files/export/{entryId}/{language}",
    "GET, /sq/translations/files/export, GET /{lang}/translations/files/export",
    "POST, /en/edit/12, POST /{lang}/edit/{id}",
  })
  void aHandlerIsToldByItsAddress(String method, String path, String handler) throws IOException {
    assertThat(Handlers.read().of(method, path)).isEqualTo(handler);
  }
}
