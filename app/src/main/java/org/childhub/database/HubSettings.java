package org.childhub.database;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for the whole hub; {@code settings/childhub.properties} explains each.
 *
 * @param baseUrl the address that readers use, without a path
 * @param sample whether sample content is loaded into an empty database
 * @param site where the hub is
 */
@ConfigurationProperties("hub")
public record HubSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("8080") @Min(0) @Max(65535) int port,
    @DefaultValue("127.0.0.1") InetAddress address,
    @DefaultValue("http://localhost:8080")
        @Pattern(
            regexp = "https?://[^/\\s]+",
            message = "must be like https://hub.example.org, without a path")
        String baseUrl,
    @DefaultValue("true") boolean sample,
    @DefaultValue Site site,
    @DefaultValue @Valid Database database) {

  /**
   * @param zone in which days begin and times are told, such as {@code Europe/Belgrade}
   */
  public record Site(@DefaultValue("Europe/Belgrade") ZoneId zone) {}

  /**
   * @param url an outside PostgreSQL, {@code jdbc:postgresql://…} or {@code
   *     postgres://user:password@…}; blank for the embedded one
   * @param connections size of the connection pool
   * @param programs where the embedded PostgreSQL's programs are unpacked; null: inside the data
   *     folder
   */
  public record Database(
      @DefaultValue("") String url,
      @Nullable String username,
      @Nullable String password,
      @DefaultValue("12") @Min(2) @Max(200) int connections,
      @Nullable Path programs) {}
}
