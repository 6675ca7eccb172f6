package org.childhub.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.childhub.files.Stored;
import org.childhub.files.StoredFiles;
import org.childhub.library.Publications;
import org.childhub.text.Language;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Real files made from the public texts; sample/files/files.tsv says which publication each belongs
 * to.
 */
@Component
class SampleFiles {
  private final ResourceLoader resources;
  private final StoredFiles files;
  private final Publications publications;

  SampleFiles(ResourceLoader resources, StoredFiles files, Publications publications) {
    this.resources = resources;
    this.files = files;
    this.publications = publications;
  }

  int load() throws IOException {
    var lines =
        resources
            .getResource("classpath:sample/files/files.tsv")
            .getContentAsString(UTF_8)
            .lines()
            .skip(1)
            .toList();
    for (var line : lines) {
      var row = line.split("\t", -1);
      attach(row[0], row[1], Language.of(row[2]));
    }
    return lines.size();
  }

  private void attach(String name, String slug, Language language) throws IOException {
    try (var in = resources.getResource("classpath:sample/files/" + name).getInputStream()) {
      switch (files.store(in, name)) {
        case Stored.Kept(var file, var isNew) -> publications.attach(slug, file, language);
        case Stored.Refused refused ->
            throw new IllegalStateException("Sample file " + name + " refused: " + refused);
      }
    }
  }
}
