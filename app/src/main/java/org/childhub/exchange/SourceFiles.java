package org.childhub.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The files beside the records of a source; what lies outside its folder is not there.
 *
 * @param namesAll a record that names no file says by this that it has none
 */
record SourceFiles(@Nullable Path folder, boolean namesAll) {
  static final SourceFiles NONE = new SourceFiles(null, false);

  static Path beside(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /** Opens a file by its path within the folder; refuses with a sentence. */
  InputStream open(String path) throws IOException {
    if (folder == null) {
      throw new SourceRefused("exchange.reason.file-alone", path);
    }
    Path file;
    try {
      file = folder.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new SourceRefused("exchange.reason.file-name", path);
    }
    if (!file.startsWith(folder.normalize())) {
      throw new SourceRefused("exchange.reason.file-outside", path);
    }
    if (!Files.isRegularFile(file)) {
      throw new SourceRefused("exchange.reason.file-absent", path);
    }
    if (!file.toRealPath().startsWith(folder.toRealPath())) {
      throw new SourceRefused("exchange.reason.file-outside", path);
    }
    return Unpacked.open(file);
  }
}
