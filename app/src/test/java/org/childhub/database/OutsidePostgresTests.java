package org.childhub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutsidePostgresTests {
  @Test
  void aServerThatRunsApartIsTaken() {
    TestDatabase.Access access = TestDatabase.empty();
    String address =
        access
            .url()
            .replace(
                "jdbc:postgresql://",
                "postgres://%s:%s@".formatted(access.username(), access.password()));
    var server = OutsidePostgres.of(database(address, null, null));
    assertThat(server.url()).isEqualTo(access.url());
    assertThat(server.username()).isEqualTo(access.username());
  }

  @Test
  void aWrongPasswordIsToldWithoutThePassword() {
    TestDatabase.Access access = TestDatabase.empty();
    assertThatThrownBy(() -> OutsidePostgres.of(database(access.url(), access.username(), "wr0ng")))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("hub.database.url leads to no usable PostgreSQL: ")
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("wr0ng");
  }

  @Test
  void aServerThatIsNotThereIsToldByItsAddress() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + free + "/hub";
    assertThatThrownBy(() -> OutsidePostgres.of(database(url, "me", "secret")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("127.0.0.1:" + free)
        .hasMessageNotContaining("secret");
  }

  @Test
  void anAddressOfAnotherKindIsRefused() {
    for (String url : new String[] {"mysql://db/hub", "postgres://a b/hub", "db.example"}) {
      assertThatThrownBy(() -> OutsidePostgres.of(database(url, null, null)))
          .isInstanceOf(StartRefused.class)
          .hasMessageStartingWith("hub.database.url ");
    }
  }

  @Test
  void anOlderServerIsRefused() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> greetAsVersion15(socket));
      String url = "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/hub?sslmode=disable";
      assertThatThrownBy(() -> OutsidePostgres.of(database(url, "me", "")))
          .isInstanceOf(StartRefused.class)
          .hasMessage("hub.database.url leads to PostgreSQL 15; the hub needs 16 or newer.");
    }
  }

  /** Speaks as much of PostgreSQL's protocol (version 3) as a client needs to learn the version. */
  private static void greetAsVersion15(ServerSocket socket) {
    try (Socket line = socket.accept();
        var in = new DataInputStream(line.getInputStream());
        var out = new DataOutputStream(line.getOutputStream())) {
      in.skipNBytes(in.readInt() - 4);
      message(out, 'R', new byte[4]);
      var parameters =
          Map.of(
              "server_version", "15.4",
              "client_encoding", "UTF8",
              "DateStyle", "ISO, MDY",
              "integer_datetimes", "on",
              "standard_conforming_strings", "on",
              "TimeZone", "UTC");
      for (var parameter : parameters.entrySet()) {
        message(out, 'S', text(parameter.getKey() + "\0" + parameter.getValue() + "\0"));
      }
      message(out, 'Z', text("I"));
      for (int type = in.read(); type >= 0; type = in.read()) {
        in.skipNBytes(in.readInt() - 4);
        answer(out, type);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void answer(DataOutputStream out, int type) throws IOException {
    switch (type) {
      case 'P' -> message(out, '1', new byte[0]);
      case 'B' -> message(out, '2', new byte[0]);
      case 'D' -> message(out, 'n', new byte[0]);
      case 'E' -> message(out, 'C', text("SET\0"));
      case 'S' -> message(out, 'Z', text("I"));
      case 'Q' -> {
        message(out, 'C', text("SET\0"));
        message(out, 'Z', text("I"));
      }
      default -> {}
    }
  }

  private static void message(DataOutputStream out, char type, byte[] content) throws IOException {
    out.writeByte(type);
    out.writeInt(content.length + 4);
    out.write(content);
    out.flush();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static HubSettings.Database database(String url, String username, String password) {
    return new HubSettings.Database(url, username, password, 12, null);
  }
}
