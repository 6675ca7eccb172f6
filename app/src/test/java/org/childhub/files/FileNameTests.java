package org.childhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileNameTests {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          report.pdf,                       report.pdf
          ../../etc/passwd,                 passwd.pdf
          C:\\Users\\ana\\Report 2.PDF,     Report_2.pdf
          Приручник за рад са децом.pdf,    Приручник_за_рад_са_децом.pdf
          Smjernice (konačno).pdf,          Smjernice_(konačno).pdf
          General Comment No. 25,           General_Comment_No._25.pdf
          payload.exe,                      payload.exe.pdf
          ..,                               file.pdf
          .pdf,                             file.pdf
          '',                               file.pdf
          100%;rm -rf.pdf,                  100_rm_-rf.pdf
          """)
  void keepsWhatAReaderKnowsTheFileBy(String given, String name) {
    assertThat(FileName.of(given, FileType.PDF)).isEqualTo(name);
  }

  @Test
  void dropsControlsAndMarksThatTurnTheText() {
    assertThat(FileName.of("a\u0000b\u202Efdp\n\u200B.pdf", FileType.PDF)).isEqualTo("abfdp.pdf");
  }

  @Test
  void shortensBetweenCharacters() {
    String name =
        FileName.of(
            "č".repeat(119) + "\uD83D\uDC69\u200D\uD83D\uDC67" + "x".repeat(300) + ".pdf",
            FileType.PDF);
    assertThat(name).hasSizeLessThanOrEqualTo(124).endsWith(".pdf").doesNotContain("?");
    assertThat(name.chars().filter(c -> Character.isSurrogate((char) c)).count()).isEven();
  }

  @ParameterizedTest
  @MethodSource("org.childhub.files.SampleFiles#naughtyStrings")
  void makesAPlainNameOfAnything(String naughty) {
    for (String given : new String[] {naughty, naughty + ".pdf", "../" + naughty}) {
      String name = FileName.of(given, FileType.PDF);
      assertThat(name).isNotBlank().endsWith(".pdf").hasSizeLessThan(130);
      assertThat(name)
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}/\\\\:*?\"<>|;%]")
          .doesNotStartWith(".");
      assertThat(FileName.of(name, FileType.PDF)).as("the name of the name").isEqualTo(name);
    }
  }
}
