package org.childhub.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.childhub.database.DataFolder;
import org.springframework.stereotype.Component;

/** The bytes of files on their way, each in a file of its own that is named by the upload. */
@Component
class Parts {
  private static final String ENDING = ".part";
  private final DataFolder folder;

  Parts(DataFolder folder) {
    this.folder = folder;
  }

  /** A part that nobody else writes to while it is open, in this process or another. */
  record Open(FileChannel channel) implements AutoCloseable {
    void write(byte[] bytes, int length, long at) throws IOException {
      var rest = ByteBuffer.wrap(bytes, 0, length);
      for (var to = at; rest.hasRemaining(); ) {
        to += channel.write(rest, to);
      }
    }

    /** Sees to it that what was written survives a fall of the machine. */
    void force() throws IOException {
      channel.force(false);
    }

    /** Cuts off what was written beyond the bytes that count. */
    void cut(long length) throws IOException {
      channel.truncate(length);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  void create(UUID id) {
    try {
      Files.createFile(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether so many bytes are there; they are not after a restore. */
  boolean has(UUID id, long bytes) {
    try {
      return Files.size(path(id)) >= bytes;
    } catch (IOException e) {
      return false;
    }
  }

  /** Opens a part for writing; empty while somebody else writes to it. */
  Optional<Open> open(UUID id) throws IOException {
    var channel = FileChannel.open(path(id), StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new Open(channel));
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    }
    channel.close();
    return Optional.empty();
  }

  InputStream read(UUID id) throws IOException {
    return Files.newInputStream(path(id));
  }

  void remove(UUID id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The uploads of which parts lie here that nobody wrote to since. */
  Set<UUID> untouchedSince(Instant moment) {
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(
            folder.uploads(),
            part -> Files.getLastModifiedTime(part).toInstant().isBefore(moment))) {
      return java.util.stream.StreamSupport.stream(parts.spliterator(), false)
          .map(part -> part.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> UUID.fromString(name.substring(0, name.length() - ENDING.length())))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(UUID id) {
    return folder.uploads().resolve(id + ENDING);
  }
}
