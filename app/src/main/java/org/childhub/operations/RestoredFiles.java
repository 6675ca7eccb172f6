package org.childhub.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.childhub.database.DataFolder;
import org.springframework.util.FileSystemUtils;

/**
 * The files of a backup on their way into a data folder: unpacked beside, added to what is there,
 * and only when the database has changed hands do the others go. A file is named by the checksum of
 * its bytes, so that old and new ones do not get in each other's way.
 */
final class RestoredFiles implements AutoCloseable {
  private final DataFolder folder;
  private final Set<Path> names = new HashSet<>();

  RestoredFiles(DataFolder folder) {
    this.folder = folder;
  }

  /** How many files the hub has now. */
  long count() throws IOException {
    return regular(folder.files()).size();
  }

  /** Unpacks all of them into a folder beside and forces them to disk. */
  void unpack(Archive archive, Consumer<String> progress) throws IOException {
    close();
    for (Manifest.Part part : archive.manifest().files()) {
      progress.accept(part.entry());
      Path target = draft().resolve(part.entry()).normalize();
      if (!target.startsWith(unpacked())) {
        throw new BackupRefused("The backup names a file outside its folder: " + part.entry());
      }
      Files.createDirectories(target.getParent());
      try (InputStream in = archive.open(part)) {
        Files.copy(in, target);
      }
      force(target);
      names.add(unpacked().relativize(target));
    }
  }

  /** Puts those in place whose names are free. */
  void add() throws IOException {
    for (Path name : names) {
      Path place = folder.files().resolve(name);
      Files.createDirectories(place.getParent());
      if (Files.notExists(place)) {
        Files.move(unpacked().resolve(name), place, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** Puts the others in place and removes what the backup does not know. */
  void replaceOld() throws IOException {
    for (Path name : names) {
      if (Files.exists(unpacked().resolve(name))) {
        Files.move(
            unpacked().resolve(name),
            folder.files().resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (Path file : regular(folder.files())) {
      if (!names.contains(folder.files().relativize(file))) {
        Files.delete(file);
      }
    }
  }

  /** Removes what was unpacked and not put in place. */
  @Override
  public void close() throws IOException {
    names.clear();
    FileSystemUtils.deleteRecursively(draft());
  }

  private static List<Path> regular(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private Path draft() {
    return folder.root().resolve("restoring");
  }

  private Path unpacked() {
    return draft().resolve("files");
  }
}
