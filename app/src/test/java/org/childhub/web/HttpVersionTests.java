package org.childhub.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.childhub.ChildHub;
import org.childhub.TestHub;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Which versions of HTTP are spoken without TLS, and how one comes to them. */
@SpringBootTest(classes = ChildHub.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestHub.class)
class HttpVersionTests {
  // RFC 9113: the length of the payload, the type SETTINGS, no flags, stream 0 (section 6.5)
  private static final byte[] NO_SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};

  @LocalServerPort int port;

  @Test
  void aProxyMayBeginWithVersion2() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      var out = socket.getOutputStream();
      out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
      out.write(NO_SETTINGS);
      out.flush();
      assertThat(socket.getInputStream().readNBytes(4)[3])
          .as("the server's SETTINGS")
          .isEqualTo((byte) 4);
    }
  }

  @Test
  void anOfferToUpgradeIsPassedOverAndItsBodyRead() throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      var form =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/en/concern"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString("text=" + "a".repeat(200_000)))
              .build();
      var answer = client.send(form, BodyHandlers.ofString());
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
      assertThat(answer.statusCode()).isEqualTo(422);
    }
  }
}
