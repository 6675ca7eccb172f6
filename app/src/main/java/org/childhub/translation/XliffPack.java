package org.childhub.translation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.childhub.translation.XliffExchange.Pair;

/**
 * What is downloaded: one file, or a zip with one for each pair of languages.
 *
 * @param type its media type; that of XLIFF is registered with IANA
 */
record XliffPack(String name, String type, byte[] content) {

  /** Empty where there is nothing to translate. */
  static Optional<XliffPack> of(Map<Pair, List<XliffItem>> files) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    if (files.size() == 1) {
      var only = files.entrySet().iterator().next();
      return Optional.of(new XliffPack(name(only.getKey()), "application/xliff+xml", file(only)));
    }
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(name(file.getKey())));
        out.write(file(file));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(new XliffPack("childhub.zip", "application/zip", zip.toByteArray()));
  }

  private static String name(Pair pair) {
    return "childhub-" + pair.source().tag() + "-" + pair.target().tag() + ".xlf";
  }

  private static byte[] file(Map.Entry<Pair, List<XliffItem>> file) {
    var out = new ByteArrayOutputStream();
    try {
      XliffWriter.write(out, file.getKey().source(), file.getKey().target(), file.getValue());
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
