package org.childhub.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImprintTests {
  @Test
  void yearIsThatOfTheRightsElseTheLatestOnTheFirstPage() {
    assertThat(new Imprint("Report 2015-2019", "Report 2015-2019\n© The Centre, 2020", 2026).year())
        .contains(2020);
    assertThat(new Imprint("Fifty-first session\nGeneva, 12 June 2009", "", 2026).year())
        .contains(2009);
    assertThat(new Imprint("Vision 2050", "", 2026).year()).isEmpty();
  }

  @Test
  void numbersAreTakenWithARightCheckDigitOnly() {
    var text =
        "ISBN 978-3-16-148410-1\nISBN: 978-3-16-148410-0\nhttps://doi.org/10.1000/xyz-123.\n";
    var imprint = new Imprint("", text, 2026);
    assertThat(imprint.isbn()).contains("9783161484100");
    assertThat(imprint.doi()).contains("10.1000/xyz-123");
  }
}
