package org.childhub.exchange;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Test data that may not be part of the program; it lies in the folder shared beside the checkout.
 */
final class SharedData {
  private static final Path ROOT = Path.of(System.getProperty("hub.shared", "../../shared"));

  private SharedData() {}

  /** A fixture by its path below shared/data/fixtures. */
  static Path fixture(String path) {
    Path file = ROOT.resolve("data/fixtures").resolve(path).toAbsolutePath().normalize();
    if (Files.notExists(file)) {
      throw new IllegalStateException(
          "The test data are not there: %s. Put the folder shared beside the checkout, or name it with -Dhub.shared=DIR."
              .formatted(file));
    }
    return file;
  }
}
