package org.childhub.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.files.traces.ToldFiles.photograph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.childhub.files.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTracesTests {
  @TempDir Path folder;

  @Test
  void aWordDocumentLosesItsPeopleAndItsPicturesTheirPlace() throws Exception {
    byte[] document =
        SampleFiles.zip(
            "[Content_Types].xml", "<Types/>",
            "docProps/core.xml", "<c><dc:creator>Secret</dc:creator></c>",
            "docProps/app.xml", "<Properties><Company>Secret</Company></Properties>",
            "word/document.xml",
                "<w:ins w:id=\"1\" w:author=\"Secret Person\"><w:t>Text</w:t></w:ins>",
            "word/comments.xml", "<w:comment w:author=\"Secret\" w:initials=\"SP\"/>",
            "ppt/commentAuthors.xml", "<p:cmAuthor id=\"0\" name=\"Secret\" initials=\"Secret\"/>",
            "word/media/image1.jpeg", photograph(SampleFiles.picture("jpg", 64, 32)));
    Path to = folder.resolve("clean.docx");
    assertThat(
            Traces.removeFromDocument(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                Files.write(folder.resolve("told.docx"), document),
                to))
        .isTrue();
    try (ZipFile zip = new ZipFile(to.toFile())) {
      assertThat(zip.size()).isEqualTo(7);
      for (var entry : java.util.Collections.list(zip.entries())) {
        String part = new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1);
        assertThat(part).as(entry.getName()).doesNotContain("Secret", "Phone");
      }
      assertThat(
              new String(
                  zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), UTF_8))
          .isEqualTo("<w:ins w:id=\"1\" w:author=\"\"><w:t>Text</w:t></w:ins>");
    }
  }

  @Test
  void aPdfLosesItsAuthorAndItsPicturesTheirPlace() throws Exception {
    Path told = folder.resolve("told.pdf");
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setAuthor("Secret Person");
      PDPage page = new PDPage();
      document.addPage(page);
      PDImageXObject image =
          org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory.createFromByteArray(
              document, photograph(SampleFiles.picture("jpg", 64, 32)));
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(image, 50, 50);
      }
      document.save(told.toFile());
    }
    assertThat(Files.readString(told, ISO_8859_1)).contains("Secret", "Phone");
    Path to = folder.resolve("clean.pdf");
    assertThat(Traces.removeFromDocument("application/pdf", told, to)).isTrue();
    assertThat(Files.readString(to, ISO_8859_1)).doesNotContain("Secret", "Phone");
    try (PDDocument document = Loader.loadPDF(to.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentInformation().getAuthor()).isNull();
    }
  }
}
