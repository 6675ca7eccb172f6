package org.childhub.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup to be read; what is no whole backup is refused. */
final class Archive implements AutoCloseable {
  private final ZipFile zip;
  private final Manifest manifest;

  private Archive(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  static Archive open(Path file) {
    try {
      var zip = new ZipFile(file.toFile());
      try {
        return new Archive(zip, readManifest(zip));
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException | JacksonException e) {
      throw new BackupRefused(
          "%s is no readable backup (%s); nothing was changed.".formatted(file, e.getMessage()), e);
    }
  }

  private static Manifest readManifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new IOException("it holds no " + Manifest.NAME);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new JsonMapper().readValue(in.readAllBytes(), Manifest.class);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** Reads every part to its end and compares size and SHA-256; tells the bytes read so far. */
  void verify(LongConsumer progress) {
    Set<String> entries = new HashSet<>();
    for (Manifest.Part part : (Iterable<Manifest.Part>) manifest.parts()::iterator) {
      if (!entries.add(part.entry())) {
        throw broken(part, "is listed twice");
      }
      verify(part);
      progress.accept(part.bytes());
    }
    if (zip.size() != entries.size() + 1) {
      throw new BackupRefused(
          "The backup holds entries that its list does not name; nothing was changed.");
    }
  }

  private void verify(Manifest.Part part) {
    MessageDigest digest = ArchiveWriter.sha256();
    long bytes;
    try (InputStream in = new DigestInputStream(open(part), digest)) {
      bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw broken(part, "cannot be read (%s)".formatted(e.getMessage()));
    }
    if (bytes != part.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
      throw broken(part, "does not have its checksum");
    }
  }

  InputStream open(Manifest.Part part) throws IOException {
    ZipEntry entry = zip.getEntry(part.entry());
    if (entry == null) {
      throw new IOException("it is missing");
    }
    return zip.getInputStream(entry);
  }

  private static BackupRefused broken(Manifest.Part part, String how) {
    return new BackupRefused(
        "The backup is damaged: %s %s; nothing was changed.".formatted(part.entry(), how));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
