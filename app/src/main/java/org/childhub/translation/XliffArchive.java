package org.childhub.translation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/** Unpacks what comes as a zip, as the hub gives several pairs of languages; nothing is written. */
final class XliffArchive {
  private XliffArchive() {}

  /**
   * The XLIFF files of a zip by their names without folders, or the file itself where it is none.
   * What has another ending, and what systems add on their own, is passed over.
   *
   * @throws XliffRefused zip, where it cannot be unpacked or has no such file; many, where there
   *     are more than {@link XliffStore#MOST}; large, where they are larger together than one may
   *     be
   */
  static List<XliffUpload> files(XliffUpload sent) throws XliffRefused {
    var content = sent.content();
    if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
      return List.of(sent);
    }
    var files = new ArrayList<XliffUpload>();
    var room = XliffReader.LARGEST;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = zip.readNBytes(room + 1);
        room -= file.length;
        if (room < 0) {
          throw new XliffRefused("large", "");
        }
        if (isXliff(entry.getName())) {
          files.add(new XliffUpload(XliffUpload.name(entry.getName()), file));
        }
        if (files.size() > XliffStore.MOST) {
          throw new XliffRefused("many", String.valueOf(XliffStore.MOST));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new XliffRefused("zip", "");
    }
    if (files.isEmpty()) {
      throw new XliffRefused("zip", "");
    }
    return files;
  }

  private static boolean isXliff(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return (lower.endsWith(".xlf") || lower.endsWith(".xliff"))
        && !lower.startsWith("__macosx/")
        && !XliffUpload.name(name).startsWith(".");
  }
}
