package org.childhub.files;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ScanningHookTests {
  private final Path file = Path.of("a file; with spaces");

  @Test
  void letsThroughWhatTheScannerFindsClean() {
    assertThatCode(() -> hook("test {file} = " + "x").scan(Path.of("x")))
        .doesNotThrowAnyException();
    assertThatCode(() -> hook(null).scan(file)).doesNotThrowAnyException();
  }

  @Test
  void refusesWhatTheScannerFinds() {
    assertThatThrownBy(() -> hook("test {file} = clean").scan(file))
        .isInstanceOfSatisfying(
            RefusedFile.class,
            r ->
                org.assertj.core.api.Assertions.assertThat(r.reason)
                    .isEqualTo(Stored.Reason.INFECTED));
  }

  @Test
  void letsNothingThroughWhereTheScannerFails() {
    assertThatThrownBy(() -> hook("no-such-scanner {file}").scan(file))
        .isInstanceOfSatisfying(
            RefusedFile.class,
            r ->
                org.assertj.core.api.Assertions.assertThat(r.reason)
                    .isEqualTo(Stored.Reason.NOT_SCANNED));
  }

  private static ScanningHook hook(@Nullable String command) {
    return new ScanningHook(
        new FileSettings(DataSize.ofMegabytes(1), 1000, Duration.ofSeconds(5), command));
  }
}
