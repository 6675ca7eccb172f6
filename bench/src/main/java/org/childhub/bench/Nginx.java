package org.childhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** nginx with pages that the hub sent, as the hub sent them: what the machine can do at most. */
final class Nginx implements AutoCloseable {
  static final String MODIFIED = "Sun, 22 Nov 2026 00:00:00 GMT";
  private static final String CONFIGURATION =
      """
      user root;
      daemon off;
      worker_processes 1;
      pid %1$s/nginx.pid;
      error_log %1$s/error.log;
      events { worker_connections 1024; }
      http {
        access_log off;
        sendfile on;
        tcp_nopush on;
        keepalive_requests 100000000;
        open_file_cache max=20000 inactive=600s;
        open_file_cache_valid 600s;
        default_type "text/html;charset=UTF-8";
        client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
        uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
        server {
          listen 127.0.0.1:%2$d;
          root %1$s/pages;
          add_header Content-Encoding gzip;
          add_header Cache-Control "public, max-age=0, must-revalidate";
        }
      }
      """;

  private final Path folder;
  private final int port = HubProcess.freePort();
  private final Process process;

  Nginx(Path folder) {
    this.folder = folder;
    var configuration = folder.resolve("nginx.conf");
    var text = CONFIGURATION.formatted(folder, port);
    try {
      Files.createDirectories(folder.resolve("pages"));
      Files.writeString(
          configuration, System.getProperty("user.name").equals("root") ? text : text.replace("user root;", ""));
      process =
          new ProcessBuilder(Programs.find("nginx").orElseThrow().toString(), "-p", folder.toString(), "-c", configuration.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("nginx.out").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  double cpuSeconds() {
    return Processes.cpuSeconds(Processes.tree(process.pid()));
  }

  /** Takes over a page; answers its address here. */
  String save(String kind, int number, byte[] page) {
    var file = folder.resolve("pages").resolve(kind).resolve(number + ".html");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, page);
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-22T00:00:00Z")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/" + kind + "/" + number + ".html";
  }

  /** Takes over the pages at these addresses. */
  Saved saveAll(Browser browser, String kind, List<String> paths) throws InterruptedException {
    var addresses = new ArrayList<String>();
    var sizes = new ArrayList<Double>();
    for (var path : paths) {
      var page = browser.fetch(path).body();
      sizes.add((double) page.length);
      addresses.add(save(kind, addresses.size(), page));
    }
    return new Saved(Addresses.save(addresses, folder.resolve(kind + ".txt")), Figure.median(sizes));
  }

  /**
   * Pages that nginx serves.
   *
   * @param bytes the median size, compressed
   */
  record Saved(Path addresses, double bytes) {}

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
