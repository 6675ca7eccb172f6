package org.childhub.uploads;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a member may have on its way at once. {@code hub.uploads.max-open}: files; {@code
 * max-bytes}: bytes of them all; {@code keep-for}: how long an unfinished one waits for its next
 * part; {@code keep-unused}: how long a finished one waits for something that takes it up.
 */
@ConfigurationProperties("hub.uploads")
record UploadSettings(
    @DefaultValue("20") int maxOpen,
    @DefaultValue("1GB") DataSize maxBytes,
    @DefaultValue("24h") Duration keepFor,
    @DefaultValue("30d") Duration keepUnused) {

  UploadSettings {
    if (maxOpen < 1) {
      throw new IllegalArgumentException("hub.uploads.max-open must be 1 or more");
    }
    if (maxBytes.toBytes() < 1) {
      throw new IllegalArgumentException("hub.uploads.max-bytes must be 1B or more");
    }
    if (keepFor.toMinutes() < 1) {
      throw new IllegalArgumentException("hub.uploads.keep-for must be 1m or more");
    }
    if (keepUnused.toHours() < 1) {
      throw new IllegalArgumentException("hub.uploads.keep-unused must be 1h or more");
    }
  }
}
