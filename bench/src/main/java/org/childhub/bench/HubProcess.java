package org.childhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A running hub as {@code hub run} starts it, with its database; both end with it. */
final class HubProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final double IDLE_SHARE = 0.1;

  private final Process process;
  private final Path data;
  private final String address;
  private final double startSeconds;
  private final double startCpuSeconds;

  private HubProcess(Process process, Path data, String address, double startSeconds, double startCpuSeconds) {
    this.process = process;
    this.data = data;
    this.address = address;
    this.startSeconds = startSeconds;
    this.startCpuSeconds = startCpuSeconds;
  }

  /** Starts it on a free port and returns when it is ready. */
  static HubProcess start(Path data, String... more) {
    var port = freePort();
    var words = new ArrayList<>(List.of(launcher(), "run", "--data", data.toString(), "--port", "" + port));
    words.addAll(List.of(more));
    var began = System.nanoTime();
    try {
      var process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(output(data).toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      var address = "http://127.0.0.1:" + port;
      while (!isReady(address)) {
        if (!process.isAlive() || System.nanoTime() - began > LONGEST_START.toNanos()) {
          process.destroy();
          throw new CannotMeasure("The hub did not start, see " + data + ".out");
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
      var cpu = Processes.cpuSeconds(processes(process, data));
      return new HubProcess(process, data, address, (System.nanoTime() - began) / 1e9, cpu);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path output(Path data) {
    return data.resolveSibling(data.getFileName() + ".out");
  }

  static String launcher() {
    return Folders.SOURCES.resolve("hub").toString();
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isReady(String address) throws IOException {
    var connection = (java.net.HttpURLConnection) URI.create(address + "/healthz").toURL().openConnection();
    try {
      return connection.getResponseCode() == 200;
    } catch (java.net.ConnectException e) {
      return false;
    } finally {
      connection.disconnect();
    }
  }

  /** Scheme, host and port. */
  String address() {
    return address;
  }

  Path data() {
    return data;
  }

  /** What it has printed. */
  String said() {
    try {
      return Files.readString(output(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the call of the launcher to the first answer that it is ready. */
  double startSeconds() {
    return startSeconds;
  }

  /** Processor time of hub and database until then. */
  double startCpuSeconds() {
    return startCpuSeconds;
  }

  double cpuSeconds() {
    return Processes.cpuSeconds(processes(process, data));
  }

  double residentMegabytes() {
    return Processes.residentMegabytes(processes(process, data));
  }

  /** Waits until work that a start leaves behind, such as the search index, is done. */
  void untilIdle() throws InterruptedException {
    var quiet = 0;
    for (var last = cpuSeconds(); quiet < 3; ) {
      TimeUnit.SECONDS.sleep(1);
      var now = cpuSeconds();
      quiet = now - last < IDLE_SHARE ? quiet + 1 : 0;
      last = now;
    }
  }

  /** Hub, PostgreSQL and all its sessions. PostgreSQL is no child of the hub: its own file names it. */
  private static Set<Long> processes(Process process, Path data) {
    var all = new HashSet<>(Processes.tree(process.pid()));
    var server = data.resolve("database/postmaster.pid");
    try {
      if (Files.exists(server)) {
        all.addAll(Processes.tree(Long.parseLong(Files.readAllLines(server).getFirst().strip())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
