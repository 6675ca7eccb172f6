package org.childhub.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;

/** A member's line to a running hub: whole requests, and one that breaks off. */
record Line(int port, String cookie) {
  static final String TUS = "/en/uploads/tus";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  HttpResponse<String> send(String method, String path, byte[] body, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Cookie", cookie)
            .method(method, BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, new byte[0]);
  }

  HttpResponse<String> tus(String method, String path, byte[] body, String... headers)
      throws Exception {
    var all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Tus-Resumable";
    all[headers.length + 1] = "1.0.0";
    return send(method, path, body, all);
  }

  HttpResponse<String> create(String name, long length, String... more) throws Exception {
    var metadata = "filename " + base64(name) + (more.length == 0 ? "" : ",to " + base64(more[0]));
    return tus(
        "POST",
        TUS,
        new byte[0],
        "Upload-Length",
        String.valueOf(length),
        "Upload-Metadata",
        metadata);
  }

  /** The address of a new upload. */
  String begin(String name, long length) throws Exception {
    return create(name, length).headers().firstValue("Location").orElseThrow();
  }

  HttpResponse<String> patch(String upload, long offset, byte[] part, String... more)
      throws Exception {
    var headers = new String[more.length + 4];
    System.arraycopy(more, 0, headers, 0, more.length);
    headers[more.length] = "Upload-Offset";
    headers[more.length + 1] = String.valueOf(offset);
    headers[more.length + 2] = "Content-Type";
    headers[more.length + 3] = "application/offset+octet-stream";
    return tus("PATCH", upload, part, headers);
  }

  /** What the hub says that it has. */
  long offset(String upload) throws Exception {
    return tus("HEAD", upload, new byte[0])
        .headers()
        .firstValueAsLong("Upload-Offset")
        .orElseThrow();
  }

  /** Promises a part and closes the line after some of it. */
  void breakOff(String upload, long offset, byte[] some, long promised) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      var head =
          """
          PATCH %s HTTP/1.1
          Host: localhost
          Cookie: %s
          Tus-Resumable: 1.0.0
          Upload-Offset: %d
          Content-Type: application/offset+octet-stream
          Content-Length: %d

          """
              .formatted(upload, cookie, offset, promised)
              .replace("\n", "\r\n");
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      socket.getOutputStream().write(some);
      socket.getOutputStream().flush();
    }
  }

  /** Sends a file as a form without a script does. */
  HttpResponse<String> form(String name, byte[] content) throws Exception {
    return form(name, content, "");
  }

  HttpResponse<String> form(String name, byte[] content, String query) throws Exception {
    var edge = "----edge";
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(edge, name)
            .getBytes(UTF_8);
    var foot = "\r\n--%s--\r\n".formatted(edge).getBytes(UTF_8);
    var body = new byte[head.length + content.length + foot.length];
    System.arraycopy(head, 0, body, 0, head.length);
    System.arraycopy(content, 0, body, head.length, content.length);
    System.arraycopy(foot, 0, body, head.length + content.length, foot.length);
    return send(
        "POST",
        "/en/uploads" + query,
        body,
        "Content-Type",
        "multipart/form-data; boundary=" + edge);
  }

  /** The page of an upload. */
  static String page(String upload) {
    return upload.replace("/tus/", "/");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
