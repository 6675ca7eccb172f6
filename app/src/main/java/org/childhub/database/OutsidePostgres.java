package org.childhub.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A PostgreSQL that someone else runs. */
record OutsidePostgres(String url, @Nullable String username, @Nullable String password)
    implements PostgresServer {
  private static final int OLDEST = 16;

  /** Reads both forms of address and connects once; refuses an unreachable or too old server. */
  static OutsidePostgres of(HubSettings.Database settings) {
    OutsidePostgres server = read(settings);
    try (Connection connection =
        DriverManager.getConnection(server.url, server.username, server.password)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new StartRefused(
            "hub.database.url leads to PostgreSQL %d; the hub needs %d or newer."
                .formatted(version, OLDEST));
      }
      return server;
    } catch (SQLException e) {
      throw new StartRefused(
          "hub.database.url leads to no usable PostgreSQL: %s".formatted(e.getMessage()), e);
    }
  }

  static OutsidePostgres read(HubSettings.Database settings) {
    String url = settings.url();
    if (url.startsWith("jdbc:postgresql:")) {
      return new OutsidePostgres(url, or(settings.username(), null), or(settings.password(), null));
    }
    if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
      throw new StartRefused(
          "hub.database.url must begin with jdbc:postgresql:// or postgres://, it does not.");
    }
    URI address = address(url);
    String authority = String.valueOf(address.getRawAuthority());
    int at = authority.lastIndexOf('@');
    String[] who = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return new OutsidePostgres(
        "jdbc:postgresql://" + authority.substring(at + 1) + address.getRawPath() + query,
        or(settings.username(), who.length > 0 ? decode(who[0]) : null),
        or(settings.password(), who.length > 1 ? decode(who[1]) : null));
  }

  // Without the cause, which would print the password.
  private static URI address(String url) {
    try {
      URI address = new URI(url);
      if (address.getRawAuthority() == null) {
        throw new StartRefused("hub.database.url names no server.");
      }
      return address;
    } catch (URISyntaxException e) {
      throw new StartRefused(
          "hub.database.url is no readable address (%s); special characters in a password are written as %%XX."
              .formatted(e.getReason()));
    }
  }

  private static @Nullable String or(@Nullable String given, @Nullable String otherwise) {
    return given == null || given.isEmpty() ? otherwise : given;
  }

  private static String decode(String part) {
    return StringUtils.uriDecode(part, StandardCharsets.UTF_8);
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "OutsidePostgres[" + username + "]";
  }
}
