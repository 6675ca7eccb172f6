package org.childhub.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which server takes the letters.
 *
 * @param host its name; blank where letters go to a folder instead
 * @param tls starttls, tls (from the first byte on) or none
 * @param from the address that letters come from
 * @param perMinute how many letters a node sends a minute at most; 0: as many as the server takes
 * @param keep how long letters are kept that could not be delivered or lie in the folder
 */
@ConfigurationProperties("hub.mail")
record MailSettings(
    @DefaultValue("")
        @Pattern(
            regexp = "[^\\s/@]*",
            message = "must be the name of a server, such as mail.example.org")
        String host,
    @DefaultValue("587") @Min(1) @Max(65535) int port,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("starttls")
        @Pattern(regexp = "starttls|tls|none", message = "must be starttls, tls or none")
        String tls,
    @DefaultValue("") String from,
    @DefaultValue("0") @Min(0) int perMinute,
    @DefaultValue("7d") Duration keep) {

  MailSettings {
    host = host.strip();
    if (!from.isBlank()) {
      from =
          MailAddress.of(from)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "hub.mail.from must be one address, such as hub@example.org"));
    }
    if (keep.toMillis() < 1) {
      throw new IllegalArgumentException("hub.mail.keep must be longer than nothing");
    }
  }

  /** Whether a server takes the letters. */
  boolean isGiven() {
    return !host.isEmpty();
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "MailSettings";
  }
}
