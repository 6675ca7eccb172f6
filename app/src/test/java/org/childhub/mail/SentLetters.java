package org.childhub.mail;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.database.DataFolder;
import org.springframework.stereotype.Component;

/** What a hub without a mail server has sent: files. */
@Component
public class SentLetters {
  private final DataFolder data;

  SentLetters(DataFolder data) {
    this.data = data;
  }

  /** The latest letter to an address that holds these words, once it is there. */
  public String to(String address, String words) {
    return await().until(() -> find(address, words), Optional::isPresent).orElseThrow();
  }

  /** Whether a letter to an address that holds these words has gone. */
  public boolean have(String address, String words) throws IOException {
    return find(address, words).isPresent();
  }

  private Optional<String> find(String address, String words) throws IOException {
    var folder = data.root().resolve("outbox");
    if (Files.notExists(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(SentLetters::read)
          .filter(letter -> letter.contains("To: " + address) && letter.contains(words))
          .findFirst();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
