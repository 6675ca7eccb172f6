package org.childhub.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes that no well-behaved client would send, and reads what comes back. */
record RawWeb(int port) {
  record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  Answer get(String address, String... headers) throws IOException {
    return send("GET", address, headers);
  }

  Answer send(String method, String address, String... headers) throws IOException {
    var request = new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\n");
    List.of(headers).forEach(header -> request.append(header).append("\r\n"));
    return exchange(request + "Connection: close\r\n\r\n", method.equals("HEAD"));
  }

  Answer post(String address, String type, String body, String... headers) throws IOException {
    var bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    var request =
        new StringBuilder(
            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n"
                .formatted(address, type, bytes.length));
    List.of(headers).forEach(header -> request.append(header).append("\r\n"));
    return exchange(request + "Connection: close\r\n\r\n" + body, false);
  }

  private Answer exchange(String request, boolean withoutBody) throws IOException {
    try (var line = new Socket("127.0.0.1", port)) {
      line.setSoTimeout(20_000);
      try {
        line.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        // Answered before all was sent.
      }
      var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var parts = answer.split("\r\n\r\n", 2);
      var lines = parts[0].split("\r\n");
      var headers = new TreeMap<String, String>();
      for (var i = 1; i < lines.length; i++) {
        var header = lines[i].split(": ?", 2);
        headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
      }
      return new Answer(
          Integer.parseInt(lines[0].split(" ")[1]), headers, withoutBody ? "" : parts[1]);
    }
  }
}
