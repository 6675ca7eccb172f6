package org.childhub.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.childhub.files.traces.ToldFiles.app;
import static org.childhub.files.traces.ToldFiles.box;
import static org.childhub.files.traces.ToldFiles.chunk;
import static org.childhub.files.traces.ToldFiles.exif;
import static org.childhub.files.traces.ToldFiles.insert;
import static org.childhub.files.traces.ToldFiles.photograph;
import static org.childhub.files.traces.ToldFiles.riff;

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
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
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
            ImageMetadataReader.readMetadata(new ByteArrayInputStream(photograph))
                .getFirstDirectoryOfType(GpsDirectory.class)
                .getGeoLocation())
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
    byte[] photograph =
        insert(SampleFiles.picture("jpg", 64, 32), 2, app(0xE1, "Exif\0\0", exif(1)));
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
}
