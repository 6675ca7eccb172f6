package org.childhub.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTextTests {
  @TempDir Path folder;

  @Test
  void knowsThePageOfEveryWordInAPdf() throws IOException {
    DocumentText text =
        read(SampleFiles.pdf(SampleFiles.LATIN, "", SampleFiles.CYRILLIC), FileType.PDF);
    assertThat(text.pages())
        .containsExactly(new PageText(1, SampleFiles.LATIN), new PageText(3, SampleFiles.CYRILLIC));
    assertThat(text.about().pages()).isEqualTo(3);
    assertThat(text.about().title()).isEqualTo("The right to be heard");
    assertThat(text.about().authors()).containsExactly("Ana Anić", "Бранко Бранић");
    assertThat(text.about().language()).isEqualTo("sr-Cyrl");
  }

  @Test
  void knowsTheSlideOfEveryWordInAPresentation() throws IOException {
    DocumentText text = read(SampleFiles.pptx("First", "Други"), FileType.PPTX);
    assertThat(text.pages()).containsExactly(new PageText(1, "First"), new PageText(2, "Други"));
    assertThat(text.about().pages()).isEqualTo(2);
    text = read(SampleFiles.odp("First", "Други"), FileType.ODP);
    assertThat(words(text)).contains("First", "Други");
  }

  @Test
  void readsDocumentsWithoutPages() throws IOException {
    DocumentText text = read(SampleFiles.docx(SampleFiles.LATIN, "Second"), FileType.DOCX);
    assertThat(words(text)).contains(SampleFiles.LATIN, "Second");
    assertThat(text.about().title()).isEqualTo("Guidance for schools");
    assertThat(text.about().authors()).containsExactly("Ana Anić");
    assertThat(words(read(SampleFiles.xlsx("Број деце"), FileType.XLSX))).contains("Број деце");
    assertThat(words(read(SampleFiles.odt("Fëmijët"), FileType.ODT))).contains("Fëmijët");
    assertThat(words(read(SampleFiles.rtf("za\\'9atita djece"), FileType.RTF)))
        .contains("zaštita djece");
    text = read(SampleFiles.epub("Të drejtat"), FileType.EPUB);
    assertThat(words(text)).contains("Të drejtat");
    assertThat(text.about().language()).isEqualTo("sq");
  }

  @Test
  void readsPagesOfTheOldWeb() throws IOException {
    byte[] page =
        ("<html><head><title>Zaštita</title><style>p {}</style></head><body><script>no()</script>"
                + "<h1>Djeca</h1><p>"
                + SampleFiles.LATIN
                + "</p></body></html>")
            .getBytes(Charset.forName("windows-1250"));
    DocumentText text = read(page, FileType.HTML);
    assertThat(words(text)).contains(SampleFiles.LATIN, "Djeca").doesNotContain("no()", "p {}");
    assertThat(text.about().title()).isEqualTo("Zaštita");
  }

  @Test
  void cutsLongTextsIntoSectionsBetweenParagraphs() throws IOException {
    byte[] text = (SampleFiles.LATIN + "\r\n\r\n").repeat(200).getBytes(StandardCharsets.UTF_8);
    DocumentText read = read(text, FileType.TXT);
    assertThat(read.pages()).hasSizeBetween(4, 8).allMatch(section -> section.page() == 0);
    assertThat(read.pages()).allMatch(section -> section.text().endsWith("žele."));
  }

  @Test
  void joinsDividedWordsAndDropsWhatPostgresCannotHold() {
    assertThat(PageTexts.fit("pro-\ntection\u0000 of\uD800 chil\u00ADdren\r\n\r\n\r\n\nnow"))
        .isEqualTo("protection of children\n\nnow");
  }

  @Test
  void endsWorkThatTakesTooLong() {
    AtomicBoolean ended = new AtomicBoolean();
    assertThatIOException()
        .isThrownBy(
            () ->
                TimeLimit.run(
                    Duration.ofMillis(50),
                    () -> {
                      try {
                        while (true) {
                          TimeLimit.check();
                        }
                      } finally {
                        ended.set(true);
                      }
                    }))
        .withMessageContaining("longer");
    Awaitility.await().untilTrue(ended);
  }

  @Test
  void survivesWorkThatOverflows() {
    assertThatIOException()
        .isThrownBy(() -> TimeLimit.run(Duration.ofSeconds(5), FileTextTests::endless));
  }

  private static int endless() {
    return endless() + 1;
  }

  private DocumentText read(byte[] bytes, FileType type) throws IOException {
    Path file = Files.write(folder.resolve("file"), bytes);
    return FileText.read(file, type.mediaType);
  }

  private static String words(DocumentText text) {
    return text.pages().stream().map(PageText::text).collect(Collectors.joining("\n"));
  }
}
