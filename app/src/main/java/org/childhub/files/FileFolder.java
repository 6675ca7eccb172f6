package org.childhub.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Keeps bytes under the SHA-256 of what they are, in two levels of folders. A file is there whole
 * or not at all: it is written beside, forced to disk and moved into place.
 */
final class FileFolder {
  private static final int STEP = 64 * 1024;

  private final Path root;
  private final Path incoming;

  FileFolder(Path root) throws IOException {
    this.root = root;
    this.incoming = Files.createDirectories(root.resolve("incoming"));
  }

  /** A file in the making; closing it removes it unless it was kept. */
  record Draft(Path path) implements Closeable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }

    /** Takes in at most {@code max} bytes; false where there are more. */
    boolean takes(InputStream in, long max) throws IOException {
      try (OutputStream out = Files.newOutputStream(path)) {
        byte[] step = new byte[STEP];
        long size = 0;
        for (int length = in.read(step); length >= 0; length = in.read(step)) {
          size += length;
          if (size > max) {
            return false;
          }
          out.write(step, 0, length);
        }
        return true;
      }
    }
  }

  Draft draft() throws IOException {
    return new Draft(Files.createTempFile(incoming, "", ".part"));
  }

  /** Moves a draft to where its bytes belong; the same bytes are kept once. */
  String keep(Draft draft) throws IOException {
    String sha256 = sha256(draft.path());
    keep(draft, path(sha256));
    return sha256;
  }

  void keep(Draft draft, Path place) throws IOException {
    if (Files.exists(place)) {
      return;
    }
    force(draft.path(), StandardOpenOption.WRITE);
    Path parent = Files.createDirectories(place.resolve("..").normalize());
    Files.move(draft.path(), place, StandardCopyOption.ATOMIC_MOVE);
    force(parent, StandardOpenOption.READ);
  }

  Path path(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  Path cover(String sha256, int width) {
    return path(sha256).resolveSibling(sha256 + "-" + width + ".jpg");
  }

  /** Removes a file's bytes and covers. */
  void remove(String sha256) {
    try {
      Files.deleteIfExists(path(sha256));
      Files.deleteIfExists(cover(sha256, Cover.WIDE));
      Files.deleteIfExists(cover(sha256, Cover.NARROW));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes drafts that a stopped hub left; the running one's are younger. */
  void removeDrafts(Instant before) throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(incoming)) {
      for (Path draft : drafts) {
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
          Files.deleteIfExists(draft);
        }
      }
    }
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  private static String sha256(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] step = new byte[STEP];
      for (int length = in.read(step); length >= 0; length = in.read(step)) {
        digest.update(step, 0, length);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
