package org.childhub.files.traces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies an Office Open XML or OpenDocument file without its properties (author, editor, company,
 * times, custom fields), without the names in comments and tracked changes, and with its pictures
 * cleaned. Text, and names written in the text, stay.
 */
final class ZipTraces {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final Map<String, String> EMPTY_PROPERTIES =
      Map.of(
          "docProps/core.xml",
          XML
              + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
          "docProps/app.xml",
          XML
              + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
          "docProps/custom.xml",
          XML
              + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>",
          "meta.xml",
          XML
              + "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
              + " office:version=\"1.2\"><office:meta/></office:document-meta>");
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("(\\bw:(?:author|initials)=\")[^\"]*(\")"),
          Pattern.compile("(<p:cmAuthor\\b[^>]*? name=\")[^\"]*(\")"),
          Pattern.compile("(<p:cmAuthor\\b[^>]*? initials=\")[^\"]*(\")"),
          Pattern.compile(
              "(<(?:\\w+:)?(?:person|author)\\b[^>]*? (?:displayName|name)=\")[^\"]*(\")"),
          Pattern.compile(
              "(<(?:\\w+:)?(?:person|author)\\b[^>]*? (?:userId|initials)=\")[^\"]*(\")"),
          Pattern.compile("(<author>)[^<]*(</author>)"),
          Pattern.compile("(<dc:creator>)[^<]*(</dc:creator>)"),
          Pattern.compile("(<meta:creator-initials>)[^<]*(</meta:creator-initials>)"));

  private ZipTraces() {}

  static void remove(Path from, OutputStream to) throws IOException {
    try (ZipFile in = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(to)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        try (InputStream part = in.getInputStream(entry)) {
          write(entry, cleaned(entry.getName(), part.readAllBytes()), out);
        }
      }
    }
  }

  private static byte[] cleaned(String name, byte[] part) throws IOException {
    String properties = EMPTY_PROPERTIES.get(name);
    if (properties != null) {
      return properties.getBytes(UTF_8);
    }
    if (name.endsWith(".xml")) {
      String text = new String(part, UTF_8);
      for (Pattern names : NAMES) {
        text = names.matcher(text).replaceAll("$1$2");
      }
      return text.getBytes(UTF_8);
    }
    ByteArrayOutputStream picture = new ByteArrayOutputStream(part.length);
    return Traces.removeFromPicture(ByteBuffer.wrap(part), picture) ? picture.toByteArray() : part;
  }

  /** OpenDocument wants its media type first and not compressed; order and method stay. */
  private static void write(ZipEntry from, byte[] part, ZipOutputStream out) throws IOException {
    ZipEntry entry = new ZipEntry(from.getName());
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    if (from.getMethod() == ZipEntry.STORED) {
      CRC32 sum = new CRC32();
      sum.update(part);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(part.length);
      entry.setCrc(sum.getValue());
    }
    out.putNextEntry(entry);
    out.write(part);
    out.closeEntry();
  }
}
