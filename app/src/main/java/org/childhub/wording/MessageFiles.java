package org.childhub.wording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The bundles that the hub was built with, and the same with what was corrected since. */
@Component
class MessageFiles {
  private final CorrectedMessages corrections;

  MessageFiles(CorrectedMessages corrections) {
    this.corrections = corrections;
  }

  /** All files as they lie in the source, in the order of their names. */
  List<MessageFile> shipped() throws IOException {
    var files = new ArrayList<MessageFile>();
    for (var file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:messages/*.properties")) {
      files.add(
          new MessageFile(
              String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
    }
    files.sort(Comparator.comparing(MessageFile::name));
    return files;
  }

  /**
   * Writes a zip of {@code messages/<module>_<tag>.properties}: only the lines that were corrected
   * differ from the files in the source. Answers how many messages that are.
   */
  int write(OutputStream out) throws IOException {
    var fitting = corrections.fitting();
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (var file : shipped()) {
      var entry = new ZipEntry("messages/" + file.name());
      entry.setLastModifiedTime(FileTime.fromMillis(0));
      zip.putNextEntry(entry);
      zip.write(file.with(of(file, fitting)).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.finish();
    return fitting.size();
  }

  private static Map<String, String> of(MessageFile file, List<Correction> corrections) {
    return corrections.stream()
        .filter(one -> one.language().tag().equals(file.tag()))
        .filter(one -> one.key().startsWith(file.module() + "."))
        .collect(Collectors.toMap(Correction::key, Correction::pattern));
  }
}
