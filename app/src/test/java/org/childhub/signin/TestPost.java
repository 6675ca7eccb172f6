package org.childhub.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.childhub.database.DataFolder;
import org.springframework.stereotype.Component;

/** The letters that a hub without a mail server lays into its folder. */
@Component
public class TestPost {
  private final Path folder;

  TestPost(DataFolder data) {
    this.folder = data.root().resolve("outbox");
  }

  /** Waits for a letter to somebody that says this. */
  String letter(String to, String says) {
    await().until(() -> letters(to).stream().anyMatch(letter -> letter.contains(says)));
    return letters(to).stream().filter(letter -> letter.contains(says)).findFirst().orElseThrow();
  }

  /** Waits for such a letter, and answers the path of the one link in it that signs somebody in. */
  String link(String to, String says) {
    var link =
        Pattern.compile("http://localhost:8080(/[\\w-]+/(?:sign-in|join)/[\\w-]{30,})")
            .matcher(letter(to, says));
    if (!link.find()) {
      throw new AssertionError("There is no link in the letter");
    }
    return link.group(1);
  }

  List<String> letters(String to) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(TestPost::read)
          .filter(letter -> letter.contains("To: " + to))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
