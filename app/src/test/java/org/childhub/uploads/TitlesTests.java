package org.childhub.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Microsoft Word - final_v3.docx",
        "PowerPoint Presentation",
        "Untitled",
        "Презентација 1",
        "CRC-C-GC-12",
        "gc_12_en",
        "Slide 1"
      })
  void whatProgramsWriteIsNoTitle(String title) {
    assertThat(Titles.isSensible(title, "")).isFalse();
  }

  @Test
  void aTitleThatIsNotOnThePagesWasLeftByAnotherDocument() {
    var text = "Supervision in social work\nA guide for centres for social work";
    assertThat(Titles.isSensible("Supervision in social work", text)).isTrue();
    assertThat(Titles.isSensible("Annual report of the ministry", text)).isFalse();
  }

  @Test
  void titleOnThePageRunsOverLines() {
    assertThat(
            Titles.ofPage(
                "CRC/C/GC/12\nDistr.: General\n20 July 2009\n\nThe right of the\nchild to be heard\n\nText follows."))
        .contains("The right of the child to be heard");
    assertThat(Titles.ofPage("ВОДИЧ ЗА СУПЕРВИЗИЈУ\nУ СОЦИЈАЛНОМ РАДУ\nУвод у тему"))
        .contains("ВОДИЧ ЗА СУПЕРВИЗИЈУ У СОЦИЈАЛНОМ РАДУ");
    assertThat(Titles.ofPage("12\n\n34")).isEmpty();
  }

  @Test
  void fileNameIsTheLastResort() {
    assertThat(Titles.ofName("vodic_za-superviziju.pdf")).contains("Vodic za superviziju");
    assertThat(Titles.ofName("scan.pdf")).isEmpty();
  }
}
