package org.childhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfStreamsTests {
  private static final int MANY = 1_000_000;

  @TempDir Path root;

  @Test
  void aStreamIsMeasuredUnpacked() throws Exception {
    byte[] packed = NastyFiles.packed(new byte[MANY]);
    assertThat(exceed(NastyFiles.pdf(packed), MANY - 1)).isTrue();
    assertThat(exceed(NastyFiles.pdf(packed), MANY)).isFalse();
  }

  @Test
  void soIsOnePackedSeveralTimes() throws Exception {
    byte[] twice = NastyFiles.packed(NastyFiles.packed(new byte[MANY]));
    assertThat(exceed(NastyFiles.pdf(twice), MANY - 1)).isTrue();
    assertThat(exceed(NastyFiles.pdf(NastyFiles.packed(twice)), MANY - 1)).isTrue();
    assertThat(exceed(NastyFiles.pdf(twice), MANY)).isFalse();
  }

  @Test
  void whatIsNotPackedOrBrokenOffIsNoDanger() throws Exception {
    byte[] packed = NastyFiles.packed("a short text, packed".getBytes());
    assertThat(exceed(SampleFiles.pdf("one", "two"), MANY)).isFalse();
    assertThat(exceed(NastyFiles.pdf("x\u009c not packed".getBytes()), MANY)).isFalse();
    assertThat(exceed(SampleFiles.cut(NastyFiles.pdf(packed), 330), MANY)).isFalse();
    assertThat(exceed("stream\r".getBytes(), MANY)).isFalse();
    assertThat(exceed(new byte[0], MANY)).isFalse();
  }

  private boolean exceed(byte[] pdf, long most) throws Exception {
    Path file = Files.write(root.resolve("file.pdf"), pdf);
    return PdfStreams.exceed(file, most);
  }
}
