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
      throw new SourceRefused(
          "“" + path + "” cannot be fetched: this source has no files beside it");
    }
    Path file;
    try {
      file = folder.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new SourceRefused("“" + path + "” is no name of a file");
    }
    if (!file.startsWith(folder.normalize())) {
      throw new SourceRefused("“" + path + "” lies outside the source");
    }
    if (!Files.isRegularFile(file)) {
      throw new SourceRefused("“" + path + "” is not there");
    }
    if (!file.toRealPath().startsWith(folder.toRealPath())) {
      throw new SourceRefused("“" + path + "” leads outside the source");
    }
    return Unpacked.open(file);
  }
}
