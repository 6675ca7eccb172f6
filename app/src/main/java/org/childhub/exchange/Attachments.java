package org.childhub.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.childhub.exchange.Checked.NamedFile;
import org.childhub.files.Stored;
import org.childhub.files.StoredFiles;
import org.childhub.library.Publications.Attached;
import org.childhub.text.Sentence;

/** The files that records of one source name, found beside them and stored. */
final class Attachments {
  private final StoredFiles files;
  private final SourceFiles source;
  private final boolean dry;

  Attachments(StoredFiles files, SourceFiles source, boolean dry) {
    this.files = files;
    this.source = source;
    this.dry = dry;
  }

  /**
   * Stores what the records name and answers it by record, without its entry yet; a record that no
   * longer names any loses what it had. What is not there or not taken is reported. The same bytes
   * are stored once, so a batch that is repeated after a crash finds them.
   */
  Map<String, List<Attached>> store(Collection<Batch.Write> writes, Report report)
      throws IOException {
    var stored = new HashMap<String, List<Attached>>();
    for (Batch.Write write : writes) {
      Checked checked = write.checked();
      if (checked.files().isEmpty() && !source.namesAll()) {
        continue;
      }
      var own = new ArrayList<Attached>();
      for (NamedFile file : checked.files()) {
        try {
          store(file, own);
        } catch (SourceRefused refused) {
          var problem = new Problem(Columns.FILE, refused.sentence());
          report.add(checked.record().line(), checked.shownId(), List.of(problem));
        }
      }
      stored.put(checked.id(), own);
    }
    return stored;
  }

  /** Something that differs when a record names other files or their bytes are others. */
  String marks(List<NamedFile> named) throws IOException {
    var marks = new StringBuilder();
    for (NamedFile file : named) {
      marks.append(file).append(' ');
      try (InputStream in = source.open(file.path())) {
        marks.append(Hashes.of(in)).append('\n');
      } catch (SourceRefused refused) {
        marks.append("cannot be read\n");
      }
    }
    return marks.toString();
  }

  private void store(NamedFile file, List<Attached> own) throws IOException {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    try (InputStream in = source.open(file.path())) {
      if (dry) {
        return;
      }
      switch (files.store(in, name)) {
        case Stored.Kept kept ->
            own.add(new Attached(0, kept.file().id(), file.language(), kept.file().name()));
        case Stored.Refused refused ->
            throw new SourceRefused(
                "exchange.reason.file-refused", file.path(), why(refused.reason()));
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof SourceRefused refused) {
        throw refused;
      }
      throw e;
    }
  }

  private static Sentence why(Stored.Reason reason) {
    return Sentence.of("files.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
