package org.childhub.files;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What files may cost. {@code hub.files.max-size}: bytes of one file (at most 2 GB); {@code
 * max-pixels}: of one picture; {@code time-limit}: to check a file, to read its text and to draw
 * its cover, each; {@code scan-command}: a program with {@code {file}} for the path, whose exit 0
 * means clean and 1 infected; none: no scan.
 */
@ConfigurationProperties("hub.files")
record FileSettings(
    @DefaultValue("200MB") DataSize maxSize,
    @DefaultValue("100000000") long maxPixels,
    @DefaultValue("60s") Duration timeLimit,
    @Nullable String scanCommand) {

  FileSettings {
    if (maxSize.toBytes() < 1 || maxSize.toBytes() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("hub.files.max-size must be from 1B to 2047MB");
    }
    if (maxPixels < 1) {
      throw new IllegalArgumentException("hub.files.max-pixels must be 1 or more");
    }
    if (timeLimit.toMillis() < 1) {
      throw new IllegalArgumentException("hub.files.time-limit must be longer than nothing");
    }
    if (scanCommand != null && !scanCommand.isBlank() && !scanCommand.contains("{file}")) {
      throw new IllegalArgumentException(
          "hub.files.scan-command must say {file} where the path goes");
    }
  }

  /**
   * Bytes of the largest file. Spring's MB are of 1,048,576 bytes; here a MB is a million, as pages
   * say sizes, so that 200MB reads 200 MB everywhere.
   */
  int largest() {
    var bytes = maxSize.toBytes();
    var whole = maxSize.toMegabytes();
    return Math.toIntExact(bytes == whole << 20 ? whole * 1_000_000 : bytes);
  }

  /** The program and its arguments, split at spaces; empty where nothing is to be scanned. */
  List<String> scanWords() {
    return scanCommand == null || scanCommand.isBlank()
        ? List.of()
        : List.of(scanCommand.strip().split("\\s+"));
  }
}
