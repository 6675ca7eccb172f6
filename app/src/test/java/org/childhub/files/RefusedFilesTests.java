package org.childhub.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.childhub.files.SampleFiles.in;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.awaitility.Awaitility;
import org.childhub.HubTest;
import org.childhub.database.DataFolder;
import org.childhub.files.Stored.Kept;
import org.childhub.files.Stored.Reason;
import org.childhub.files.Stored.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class RefusedFilesTests {
  @Autowired private StoredFiles files;
  @Autowired private DataFolder data;
  @Autowired private JdbcClient db;
  @Autowired private Readings readings;

  static Stream<Arguments> nastyFiles() {
    byte[] pdf = SampleFiles.pdf("one", "two");
    byte[] docx = SampleFiles.docx("text");
    byte[] jpeg = SampleFiles.picture("jpg", 64, 48);
    return Stream.of(
        arguments("nothing.pdf", new byte[0], Reason.EMPTY),
        arguments("truncated.pdf", SampleFiles.cut(pdf, pdf.length * 2 / 3), Reason.BROKEN),
        arguments(
            "broken.pdf", "%PDF-1.7\nnothing that follows\n%%EOF".getBytes(UTF_8), Reason.BROKEN),
        arguments("locked.pdf", SampleFiles.lockedPdf("owner", "reader"), Reason.ENCRYPTED),
        arguments("locked.docx", SampleFiles.lockedDocx(), Reason.ENCRYPTED),
        arguments("truncated.docx", SampleFiles.cut(docx, docx.length / 2), Reason.BROKEN),
        arguments("a zip.pdf", docx, Reason.MISLABELLED),
        arguments("a pdf.docx", pdf, Reason.MISLABELLED),
        arguments("a picture.png", jpeg, Reason.MISLABELLED),
        arguments(
            "a page.pdf", "<html><script>x</script></html>".getBytes(UTF_8), Reason.MISLABELLED),
        arguments("other.docx", SampleFiles.zip("a.txt", "x"), Reason.TYPE_NOT_ALLOWED),
        arguments("plain.zip", SampleFiles.zip("a.txt", "x"), Reason.TYPE_NOT_ALLOWED),
        arguments("program.pdf", "MZ\0\0\0\0PE\0\0".getBytes(UTF_8), Reason.TYPE_NOT_ALLOWED),
        arguments(
            "drawing.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>".getBytes(UTF_8),
            Reason.TYPE_NOT_ALLOWED),
        arguments(
            "noise.txt", new byte[] {0, 1, 2, 3, 0, 5, (byte) 0xFE, 7}, Reason.TYPE_NOT_ALLOWED),
        arguments("truncated.jpg", SampleFiles.cut(jpeg, jpeg.length / 2), Reason.BROKEN),
        arguments("huge.png", hugePng(), Reason.BOMB),
        arguments("bomb.docx", bomb(), Reason.BOMB),
        arguments("parts.odt", manyParts(), Reason.BOMB),
        arguments("bomb.pdf", NastyFiles.pdf(NastyFiles.packed(new byte[300 << 20])), Reason.BOMB),
        arguments(
            "twice.pdf",
            NastyFiles.pdf(NastyFiles.packed(NastyFiles.packed(new byte[300 << 20]))),
            Reason.BOMB),
        arguments("truncated.rtf", "{\\rtf1 text".getBytes(UTF_8), Reason.BROKEN));
  }

  @ParameterizedTest
  @MethodSource("nastyFiles")
  void refusesWithTheReasonAndLeavesNothing(String name, byte[] bytes, Reason reason)
      throws IOException {
    List<Path> before = onDisk();
    long rows = rows();
    assertThat(files.store(in(bytes), name))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).as(refused.detail()).isEqualTo(reason);
              assertThat(refused.detail()).isNotBlank();
            });
    assertThat(onDisk()).containsExactlyElementsOf(before);
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void refusesWhatIsTooLargeWithoutReadingItAll() throws IOException {
    List<Path> before = onDisk();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) 'x');
            return length;
          }
        };
    assertThat(files.store(endless, "endless.txt"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
    assertThat(onDisk()).containsExactlyElementsOf(before);
  }

  @Test
  void leavesNothingOfAnUploadThatBreaksOff() throws IOException {
    List<Path> before = onDisk();
    InputStream torn =
        new java.io.SequenceInputStream(
            in(SampleFiles.pdf("x")),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the line is gone");
              }
            });
    assertThatThrownBy(() -> files.store(torn, "torn.pdf"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(onDisk()).containsExactlyElementsOf(before);
  }

  @Test
  void anArchiveWithinADocumentStaysShut() {
    byte[] withBomb =
        SampleFiles.zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>",
            "Object 1/inner.zip",
            bomb());
    Kept kept = (Kept) files.store(in(withBomb), "inner.odt");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> files.find(kept.file().id()).orElseThrow().textState() == TextState.EMPTY);
  }

  @Test
  void whatIsLongerThanCanBeKeptIsReadToItsLimit() {
    byte[] text = "Заштита детета. ".repeat(1_000_000).getBytes(UTF_8);
    Kept kept = (Kept) files.store(in(text), "long.txt");
    assertThat(readingOf(kept)).isEqualTo(TextState.READY);
    assertThat(files.pages(kept.file().id()).stream().mapToInt(page -> page.text().length()).sum())
        .isBetween(9_000_000, 10_000_000);
  }

  @Test
  void anEntityThatGrowsWithoutEndIsNotUnfolded() {
    String laughs =
        """
        <!DOCTYPE x [<!ENTITY a "%s"><!ENTITY b "%s"><!ENTITY c "%s"><!ENTITY d "%s">]>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:body><w:p><w:r><w:t>&d;</w:t></w:r></w:p></w:body></w:document>
        """
            .formatted(
                "ha".repeat(1000), "&a;".repeat(1000), "&b;".repeat(1000), "&c;".repeat(1000));
    Stored stored = files.store(in(NastyFiles.docx(laughs)), "laughs.docx");
    if (stored instanceof Kept kept) {
      assertThat(readingOf(kept)).isIn(TextState.FAILED, TextState.EMPTY);
    }
  }

  @Test
  void whatNobodyReadIsReadAtTheNextStart() {
    Kept kept = (Kept) files.store(in(SampleFiles.pdf("Out of a backup")), "restored.pdf");
    assertThat(readingOf(kept)).isEqualTo(TextState.READY);
    long id = kept.file().id();
    db.sql("delete from file_page where file_id = :id").param("id", id).update();
    db.sql("update file_stored set text_state = 'waiting' where id = :id").param("id", id).update();
    readings.catchUp();
    assertThat(readingOf(kept)).isEqualTo(TextState.READY);
    assertThat(files.pages(id))
        .singleElement()
        .extracting(PageText::text)
        .isEqualTo("Out of a backup");
  }

  private TextState readingOf(Kept kept) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> files.find(kept.file().id()).orElseThrow().textState(),
            state -> state != TextState.WAITING);
  }

  private long rows() {
    return db.sql("select count(*) from file_stored").query(Long.class).single();
  }

  /** Without covers, which the background may be drawing. */
  private List<Path> onDisk() throws IOException {
    try (Stream<Path> paths = Files.walk(data.files())) {
      return paths
          .filter(Files::isRegularFile)
          .filter(p -> p.getFileName().toString().length() == 64)
          .sorted()
          .toList();
    }
  }

  private static byte[] bomb() {
    return SampleFiles.zip(
        "[Content_Types].xml", "<Types/>", "word/document.xml", new byte[120 << 20]);
  }

  private static byte[] manyParts() {
    Object[] parts = new Object[2 * 20_001];
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = "part" + i;
      parts[i + 1] = "";
    }
    return SampleFiles.zip(parts);
  }

  /** A picture of 50,000 by 50,000 pixels that is 100 bytes long. */
  private static byte[] hugePng() {
    byte[] png = SampleFiles.picture("png", 8, 8);
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, 50_000).putInt(20, 50_000);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    header.putInt(29, (int) sum.getValue());
    return png;
  }
}
