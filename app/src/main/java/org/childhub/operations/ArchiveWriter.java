package org.childhub.operations;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup beside its place and moves it there once it is whole. It holds what people wrote
 * in confidence, so that only its owner may read it.
 */
final class ArchiveWriter implements AutoCloseable {
  private final Path target;
  private final Path draft;
  private final ZipOutputStream zip;

  ArchiveWriter(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    // Such a file is its owner's alone from the first byte on.
    this.draft = Files.createTempFile(this.target.getParent(), target.getFileName() + ".", ".part");
    this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Something that writes one entry. */
  interface Content {
    void to(OutputStream out) throws Exception;
  }

  Manifest.Part add(String entry, Content content) throws Exception {
    zip.putNextEntry(new ZipEntry(entry));
    var measured = new Measured(zip);
    content.to(measured);
    zip.closeEntry();
    return new Manifest.Part(entry, measured.bytes, measured.sha256());
  }

  /** Ends the archive with its manifest; only now does the backup exist under its name. */
  void finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(new JsonMapper().writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.close();
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, target);
  }

  @Override
  public void close() throws IOException {
    if (Files.deleteIfExists(draft)) {
      zip.close();
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Measured extends FilterOutputStream {
    private final MessageDigest digest = ArchiveWriter.sha256();
    private long bytes;

    Measured(OutputStream out) {
      super(out);
    }

    String sha256() {
      return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
      out.write(buffer, from, length);
      digest.update(buffer, from, length);
      bytes += length;
    }

    @Override
    public void close() {
      // The archive goes on after this entry.
    }
  }
}
