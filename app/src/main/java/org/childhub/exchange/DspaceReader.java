package org.childhub.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * DSpace's Simple Archive Format: a folder for each item, in a folder or a zip, which is read in
 * place and never unpacked. Files of the bundle ORIGINAL that everyone may read are taken; the rest
 * is DSpace's own.
 */
final class DspaceReader implements RecordReader {
  private static final String METADATA = "dublin_core.xml";
  private static final int LARGEST_METADATA = 4 << 20;
  private static final int DEPTH = 6;

  private final @Nullable FileSystem archive;
  private final Path root;
  private final List<Path> items;
  private int next;

  private DspaceReader(@Nullable FileSystem archive, Path root, List<Path> items) {
    this.archive = archive;
    this.root = root;
    this.items = items;
  }

  static DspaceReader open(Path source) throws IOException {
    if (Files.isDirectory(source)) {
      return open(null, source);
    }
    FileSystem archive;
    try {
      // It refuses archives with names such as ../../etc/passwd.
      archive = FileSystems.newFileSystem(source);
    } catch (IOException | RuntimeException e) {
      throw new SourceRefused("exchange.reason.archive", SourceRefused.words(e));
    }
    try {
      refuseOverlaps(archive, Files.size(source));
      return open(archive, archive.getPath("/"));
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private static DspaceReader open(@Nullable FileSystem archive, Path root) throws IOException {
    try (Stream<Path> paths = Files.find(root, DEPTH, (path, kind) -> path.endsWith(METADATA))) {
      List<Path> items = paths.map(SourceFiles::beside).sorted().toList();
      if (items.isEmpty()) {
        throw new SourceRefused("exchange.reason.archive-empty", METADATA);
      }
      return new DspaceReader(archive, root, items);
    }
  }

  // Entries that share their bytes make a small archive swell to terabytes, each of them looking
  // harmless.
  private static void refuseOverlaps(FileSystem archive, long size) throws IOException {
    long packed = 0;
    try (Stream<Path> paths = Files.walk(archive.getPath("/"))) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        packed += Unpacked.packed(path);
      }
    }
    if (packed > size) {
      throw new SourceRefused("exchange.reason.archive-overlaps");
    }
  }

  @Override
  public @Nullable ImportRecord next() throws IOException {
    if (next == items.size()) {
      return null;
    }
    Path item = items.get(next++);
    String id = root.toAbsolutePath().relativize(item).toString();
    try {
      var fields = new Fields();
      try (Stream<Path> parts = Files.list(item)) {
        for (Path part : parts.sorted().toList()) {
          read(item, part, fields);
        }
      }
      Path handle = item.resolve("handle");
      String known = Files.exists(handle) ? text(handle).strip() : "";
      return fields.record(next, known.isEmpty() ? id : known);
    } catch (SourceRefused e) {
      return ImportRecord.unreadable(next, id, e.sentence());
    }
  }

  private void read(Path item, Path part, Fields fields) throws IOException {
    String name = part.getFileName().toString();
    if (name.equals(METADATA) || name.matches("metadata_\\w+\\.xml")) {
      readMetadata(part, name, fields);
    } else if (name.equals("contents")) {
      text(part)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> readFile(item, line, fields));
    } else if (name.equals("relationships")) {
      fields.problem(name, "exchange.reason.relations");
    }
  }

  private void readFile(Path item, String line, Fields fields) {
    String[] parts = line.strip().split("\t");
    String name = parts[0].strip();
    var options = List.of(parts);
    boolean original =
        options.stream()
            .noneMatch(
                part -> part.startsWith("bundle:") && !part.strip().equals("bundle:ORIGINAL"));
    if (name.startsWith("-r ")) {
      fields.problem(Columns.FILE, "exchange.reason.file-outside", name);
    } else if (original && options.stream().anyMatch(part -> part.startsWith("permissions:"))) {
      fields.problem(Columns.FILE, "exchange.reason.file-private", name);
    } else if (original) {
      fields.put(Columns.FILE, root.toAbsolutePath().relativize(item).resolve(name).toString());
    }
  }

  private static void readMetadata(Path file, String name, Fields fields) throws IOException {
    byte[] bytes = bytes(file);
    try {
      XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(bytes));
      String schema = "dc";
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("dublin_core")) {
            schema =
                xml.getAttributeValue(null, "schema") == null
                    ? "dc"
                    : xml.getAttributeValue(null, "schema");
          } else if (xml.getLocalName().equals("dcvalue") && schema.matches("dc|dcterms")) {
            readValue(xml, fields);
          }
        }
      }
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof SourceRefused own
          ? own
          : new SourceRefused("exchange.reason.xml", name, SafeXml.reason(e));
    }
  }

  private static void readValue(XMLStreamReader xml, Fields fields) throws XMLStreamException {
    String element = xml.getAttributeValue(null, "element");
    String qualifier = xml.getAttributeValue(null, "qualifier");
    String language = xml.getAttributeValue(null, "language");
    String value = SafeXml.text(xml);
    DublinCore.field(element == null ? "" : element, qualifier == null ? "" : qualifier)
        .ifPresent(field -> fields.put(field, value, "*".equals(language) ? null : language));
  }

  private static String text(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Unpacked.open(file)) {
      byte[] bytes = in.readNBytes(LARGEST_METADATA + 1);
      if (bytes.length > LARGEST_METADATA) {
        throw new SourceRefused(
            "exchange.reason.file-large", file.getFileName().toString(), LARGEST_METADATA >> 20);
      }
      return bytes;
    }
  }

  @Override
  public double progress() {
    return (double) next / items.size();
  }

  @Override
  public SourceFiles files() {
    return new SourceFiles(root, true);
  }

  @Override
  public void close() throws IOException {
    if (archive != null) {
      archive.close();
    }
  }
}
