package org.childhub.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Objects;

/** The one folder that holds all that a hub keeps on disk. Paths are absolute. */
public record DataFolder(Path root) {
  private static final int SECRET_BITS = 160;
  private static final FileAttribute<?> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /**
   * Creates the folder, for its owner alone, and its rooms where they are missing; refuses a place
   * that cannot be written.
   */
  public DataFolder {
    root = root.toAbsolutePath().normalize();
    try {
      begin(root);
      Files.createDirectories(root.resolve("files"));
      Files.createDirectories(root.resolve("index"));
      Files.createDirectories(root.resolve("uploads"));
    } catch (IOException e) {
      throw new StartRefused(
          "The data folder %s cannot be written: %s.".formatted(root, e.getMessage()), e);
    }
  }

  /** Makes the folder where it is missing, for its owner alone: reports of concern lie in it. */
  public static void begin(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder, OWNER_ONLY_FOLDER);
    }
  }

  /** Whether a hub has lived in this folder, so that it is not a mistyped name. */
  public static boolean holdsHub(Path folder) {
    return Files.exists(folder.resolve("childhub.properties"));
  }

  /** Files that visitors download and the hub keeps: backed up. */
  public Path files() {
    return root.resolve("files");
  }

  /**
   * Parts of files that are still on their way: not backed up, may be deleted with the hub stopped.
   */
  public Path uploads() {
    return root.resolve("uploads");
  }

  /** The search index: derived, may be deleted while the hub is stopped and is then rebuilt. */
  public Path index() {
    return root.resolve("index");
  }

  /** The settings file, written with comments at the first start. */
  public Path settings() {
    return root.resolve("childhub.properties");
  }

  /** Writes the settings file with its comments unless there is one. */
  void writeSettings() {
    try (InputStream template =
        DataFolder.class.getResourceAsStream("/settings/childhub.properties")) {
      if (Files.notExists(settings())) {
        Files.copy(Objects.requireNonNull(template), settings());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A random secret of that name, made at the first call, readable by the owner alone. */
  public String secret(String name) {
    Path file = root.resolve("secrets").resolve(name);
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(file.getParent(), OWNER_ONLY_FOLDER);
        Path draft = Files.createTempFile(file.getParent(), name, ".new", OWNER_ONLY);
        Files.writeString(draft, new BigInteger(SECRET_BITS, new SecureRandom()).toString(36));
        Files.move(draft, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
