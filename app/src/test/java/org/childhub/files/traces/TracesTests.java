package org.childhub.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.childhub.files.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another library looks for what ours should have removed. */
class TracesTests {
  private static final byte[] EXIF = exif(6);

  @TempDir Path folder;

  @Test
  void aPhotographLosesPlaceDeviceAndWords() throws Exception {
    byte[] photograph = photograph(SampleFiles.picture("jpg", 64, 32));
    assertThat(
            ImageMetadataReader.readMetadata(new ByteArrayInputStream(photograph)).getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation())
        .isNotNull();

    byte[] clean = clean(photograph, "image/jpeg");

    Metadata left = metadata(clean);
    assertThat(left.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
    assertThat(left.getFirstDirectoryOfType(ExifIFD0Directory.class).getTags()).hasSize(1);
    assertThat(left.getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(0x0112)).isEqualTo(6);
    assertThat(new String(clean, ISO_8859_1))
        .doesNotContain("Secret", "xap/1.0", "Photoshop", "Phone");
    assertSamePixels(photograph, clean);
  }

  @Test
  void anUprightPhotographKeepsNoExifAtAll() throws Exception {
    byte[] photograph = insert(SampleFiles.picture("jpg", 64, 32), 2, app(0xE1, "Exif\0\0", exif(1)));
    assertThat(new String(clean(photograph, "image/jpeg"), ISO_8859_1)).doesNotContain("Exif");
  }

  @Test
  void aProgressivePhotographKeepsAllItsScans() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var param = writer.getDefaultWriteParam();
    param.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      BufferedImage image = ImageIO.read(SampleFiles.in(SampleFiles.picture("png", 200, 100)));
      writer.write(null, new javax.imageio.IIOImage(image, null, null), param);
    }
    byte[] photograph = photograph(out.toByteArray());
    assertSamePixels(photograph, clean(photograph, "image/jpeg"));
  }

  @Test
  void aPngLosesItsWords() throws Exception {
    byte[] picture = SampleFiles.picture("png", 64, 32);
    int afterHeader = 8 + 25;
    byte[] told =
        insert(
            insert(picture, afterHeader, chunk("tEXt", "Author\0Secret".getBytes(UTF_8))),
            afterHeader,
            chunk("eXIf", EXIF));
    byte[] clean = clean(SampleFiles.join(told, "Secret tail".getBytes(UTF_8)), "image/png");
    assertThat(new String(clean, ISO_8859_1)).doesNotContain("Secret", "Phone");
    assertThat(metadata(clean).getDirectoriesOfType(GpsDirectory.class)).isEmpty();
    assertThat(metadata(clean).getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(0x0112))
        .isEqualTo(6);
    assertSamePixels(picture, clean);
  }

  @Test
  void aGifLosesItsCommentsAndKeepsItsRepetition() throws Exception {
    byte[] picture = SampleFiles.picture("gif", 64, 32);
    int colours = 13 + ((picture[10] & 0x80) == 0 ? 0 : 3 << ((picture[10] & 7) + 1));
    byte[] told =
        insert(
            insert(picture, colours, "\u0021\u00FE\u0006Secret\0".getBytes(ISO_8859_1)),
            colours,
            "\u0021\u00FF\u000BNETSCAPE2.0\u0003\u0001\0\0\0".getBytes(ISO_8859_1));
    byte[] clean = clean(told, "image/gif");
    assertThat(new String(clean, ISO_8859_1)).doesNotContain("Secret").contains("NETSCAPE2.0");
    assertSamePixels(picture, clean);
  }

  @Test
  void aWebpLosesItsExif() throws Exception {
    byte[] simple = SampleFiles.webp();
    assertThat(clean(simple, "image/webp")).isEqualTo(simple);

    byte[] canvas = new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    byte[] body =
        SampleFiles.join(
            "WEBP".getBytes(UTF_8),
            riff("VP8X", canvas),
            java.util.Arrays.copyOfRange(simple, 12, simple.length),
            riff("EXIF", EXIF),
            riff("XMP ", "<x>Secret</x>".getBytes(UTF_8)));
    byte[] clean = clean(riff("RIFF", body), "image/webp");
    assertThat(new String(clean, ISO_8859_1)).doesNotContain("Secret", "Phone", "XMP");
    assertThat(metadata(clean).getDirectoriesOfType(GpsDirectory.class)).isEmpty();
    assertThat(metadata(clean).getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(0x0112))
        .isEqualTo(6);
    assertThat(WebpTraces.size(ByteBuffer.wrap(clean))).containsExactly(1, 1);
  }

  @Test
  void aVideoLosesItsPlaceAndTimeWithoutMovingAByte() throws Exception {
    byte[] place = box("udta", box("\u00A9xyz", "+44.77+017.19/".getBytes(UTF_8)));
    byte[] time = box("mvhd", new byte[] {0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9});
    byte[] video =
        SampleFiles.join(
            box("ftyp", "isom\0\0\2\0isommp41".getBytes(ISO_8859_1)),
            box("moov", SampleFiles.join(time, place, box("trak", place))),
            box("mdat", "pictures".getBytes(UTF_8)));
    byte[] clean = clean(video, "video/mp4");
    assertThat(clean).hasSameSizeAs(video);
    assertThat(new String(clean, ISO_8859_1)).doesNotContain("44.77").contains("pictures");
    assertThat(new String(clean, ISO_8859_1)).doesNotContain("\1\2\3\4").contains("\t\t\t\t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif"})
  void aPictureThatEndsEarlyIsBrokenWhereverItIsCut(String format) {
    byte[] whole = SampleFiles.picture(format, 40, 30);
    for (int length = 0; length < whole.length - 1; length += 7) {
      byte[] cut = SampleFiles.cut(whole, length);
      assertThatThrownBy(() -> clean(cut, "image/" + format)).isInstanceOf(BrokenFile.class);
    }
  }

  @Test
  void aWordDocumentLosesItsPeopleAndItsPicturesTheirPlace() throws Exception {
    byte[] document =
        SampleFiles.zip(
            "[Content_Types].xml", "<Types/>",
            "docProps/core.xml", "<c><dc:creator>Secret</dc:creator></c>",
            "docProps/app.xml", "<Properties><Company>Secret</Company></Properties>",
            "word/document.xml", "<w:ins w:id=\"1\" w:author=\"Secret Person\"><w:t>Text</w:t></w:ins>",
            "word/comments.xml", "<w:comment w:author=\"Secret\" w:initials=\"SP\"/>",
            "ppt/commentAuthors.xml", "<p:cmAuthor id=\"0\" name=\"Secret\" initials=\"Secret\"/>",
            "word/media/image1.jpeg", photograph(SampleFiles.picture("jpg", 64, 32)));
    Path to = folder.resolve("clean.docx");
    assertThat(Traces.removeFromDocument(
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
      assertThat(new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), UTF_8))
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

  private byte[] clean(byte[] bytes, String mediaType) throws IOException {
    Path from = Files.write(folder.resolve("told"), bytes);
    Path to = folder.resolve("clean");
    assertThat(Traces.removeFromMedia(mediaType, from, to)).isTrue();
    return Files.readAllBytes(to);
  }

  private static Metadata metadata(byte[] bytes) throws IOException, ImageProcessingException {
    Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
    for (Directory directory : metadata.getDirectories()) {
      assertThat(directory.getErrors()).as(directory.getName()).isEmpty();
    }
    return metadata;
  }

  private static void assertSamePixels(byte[] one, byte[] other) throws IOException {
    BufferedImage a = ImageIO.read(SampleFiles.in(one));
    BufferedImage b = ImageIO.read(SampleFiles.in(other));
    assertThat(b.getRGB(0, 0, b.getWidth(), b.getHeight(), null, 0, b.getWidth()))
        .isEqualTo(a.getRGB(0, 0, a.getWidth(), a.getHeight(), null, 0, a.getWidth()));
  }

  /** As a telephone writes it: turned, with place, device, comment, XMP, IPTC and a second picture. */
  public static byte[] photograph(byte[] plain) {
    byte[] told =
        SampleFiles.join(
            app(0xE1, "Exif\0\0", EXIF),
            app(0xE1, "http://ns.adobe.com/xap/1.0/\0", "<x>Secret</x>".getBytes(UTF_8)),
            app(0xED, "Photoshop 3.0\0", "Secret".getBytes(UTF_8)),
            app(0xFE, "", "Secret comment".getBytes(UTF_8)));
    return SampleFiles.join(insert(plain, 2, told), "Secret second picture".getBytes(UTF_8));
  }

  private static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(144).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 3);
    field(tiff, 0x010F, 2, 6, 108);
    field(tiff, 0x0112, 3, 1, orientation);
    field(tiff, 0x8825, 4, 1, 50);
    tiff.position(50).putShort((short) 4);
    field(tiff, 1, 2, 2, 'N');
    field(tiff, 2, 5, 3, 116);
    field(tiff, 3, 2, 2, 'E');
    field(tiff, 4, 5, 3, 116);
    tiff.position(108).put("Phone\0".getBytes(UTF_8));
    tiff.position(116).putInt(44).putInt(1).putInt(46).putInt(1).putInt(12).putInt(1);
    return tiff.array();
  }

  private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static byte[] app(int marker, String name, byte[] content) {
    byte[] head = name.getBytes(ISO_8859_1);
    return ByteBuffer.allocate(4 + head.length + content.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (2 + head.length + content.length))
        .put(head)
        .put(content)
        .array();
  }

  private static byte[] chunk(String type, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(UTF_8));
    sum.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(type.getBytes(UTF_8))
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] riff(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + (content.length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(UTF_8))
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static byte[] box(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(name.getBytes(ISO_8859_1))
        .put(content)
        .array();
  }

  private static byte[] insert(byte[] whole, int at, byte[] part) {
    return SampleFiles.join(
        SampleFiles.cut(whole, at), part, java.util.Arrays.copyOfRange(whole, at, whole.length));
  }
}
