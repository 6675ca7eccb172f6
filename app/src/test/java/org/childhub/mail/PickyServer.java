package org.childhub.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says no: by default it takes every letter, else it answers as it is told. */
final class PickyServer implements AutoCloseable {
  /** What it took, one letter each. */
  final List<String> taken = new CopyOnWriteArrayList<>();

  /** Answers by what a command begins with: {@code "RCPT TO:<ana@example.org>", "550 no"}. */
  final Map<String, String> answers = new ConcurrentHashMap<>();

  /** All that it was asked. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final ServerSocket door;

  PickyServer() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        var guest = door.accept();
        Thread.ofVirtual().start(() -> serve(guest));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket guest) {
    try (guest;
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), ISO_8859_1))) {
      say(guest, "220 picky");
      for (String command; (command = in.readLine()) != null; ) {
        asked.add(command);
        var answer = answer(command);
        say(guest, answer);
        if (answer.startsWith("354")) {
          var letter = letter(in);
          var verdict = answer(".");
          if (verdict.startsWith("250")) {
            taken.add(letter);
          }
          say(guest, verdict);
        }
      }
    } catch (IOException e) {
      // The guest has gone.
      return;
    }
  }

  private String answer(String command) {
    Optional<String> told =
        answers.entrySet().stream()
            .filter(known -> command.startsWith(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    return told.orElse(command.equals("DATA") ? "354 go on" : "250 fine");
  }

  private static String letter(BufferedReader in) throws IOException {
    var letter = new StringBuilder();
    for (String line; (line = in.readLine()) != null && !line.equals("."); ) {
      letter.append(line).append('\n');
    }
    return letter.toString();
  }

  private static void say(Socket guest, String answer) throws IOException {
    guest.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
