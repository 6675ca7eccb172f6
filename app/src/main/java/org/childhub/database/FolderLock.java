package org.childhub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says who owns the data folder: one running hub, or one command; a command may join a running hub.
 * The operating system frees the lock of a killed process, so none is ever left over.
 */
public final class FolderLock implements AutoCloseable {
  private final @Nullable FileChannel channel;

  private FolderLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the folder for a hub that serves pages; refuses when anyone else has it. */
  static FolderLock forHub(DataFolder folder) {
    FileChannel channel = tryLock(folder, "hub");
    if (channel == null) {
      throw inUse(folder);
    }
    return new FolderLock(channel);
  }

  /**
   * Takes the folder for a command or joins the hub that has it; refuses beside another command.
   */
  static FolderLock forCommand(DataFolder folder) {
    FileChannel channel = tryLock(folder, "command");
    if (channel == null && !holder(folder).startsWith("hub")) {
      throw inUse(folder);
    }
    return new FolderLock(channel);
  }

  /**
   * False for a command beside a running hub: what is open in the folder then belongs to the hub.
   */
  public boolean owned() {
    return channel != null;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  private static @Nullable FileChannel tryLock(DataFolder folder, String who) {
    try {
      var channel =
          FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = null;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        // This very process has it, which counts as taken.
      }
      if (lock == null) {
        channel.close();
        return null;
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap("%s %d%n".formatted(who, ProcessHandle.current().pid()).getBytes()));
      return channel;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StartRefused inUse(DataFolder folder) {
    String[] holder = holder(folder).split(" ", 2);
    return new StartRefused(
        "The data folder %s is in use by another %s (process %s): stop that first, or choose another folder with --data."
            .formatted(folder.root(), holder[0], holder.length > 1 ? holder[1] : "unknown"));
  }

  private static String holder(DataFolder folder) {
    try {
      return Files.readString(file(folder)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(DataFolder folder) {
    return folder.root().resolve("hub.lock");
  }
}
