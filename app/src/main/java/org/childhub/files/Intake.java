package org.childhub.files;

import static org.childhub.files.Stored.Reason.BROKEN;
import static org.childhub.files.Stored.Reason.EMPTY;
import static org.childhub.files.Stored.Reason.TOO_LARGE;
import static org.childhub.files.Stored.Reason.TYPE_NOT_ALLOWED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.childhub.files.FileFolder.Draft;
import org.childhub.files.traces.BrokenFile;
import org.childhub.files.traces.Traces;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Everything that happens to a stranger's bytes before they are kept. */
@Component
final class Intake {
  private final FileFolder folder;
  private final FileSettings settings;
  private final ScanningHook scanner;
  private final Soundness soundness;
  private final Supplier<TypeByContent> types = SingletonSupplier.of(TypeByContent::new);

  Intake(FileFolder folder, FileSettings settings, ScanningHook scanner) {
    this.folder = folder;
    this.settings = settings;
    this.scanner = scanner;
    this.soundness = new Soundness(settings);
  }

  /** What is known of bytes that are in the folder. */
  record Kept(String sha256, String name, String mediaType, long size) {}

  /** Takes the bytes in and keeps them; the draft is gone whatever happens. */
  Kept take(InputStream in, String name, boolean anonymous) throws IOException, RefusedFile {
    try (Draft draft = folder.draft();
        Draft clean = folder.draft()) {
      if (!draft.takes(in, settings.largest())) {
        throw new RefusedFile(
            TOO_LARGE, "it is larger than " + settings.maxSize().toMegabytes() + " MB");
      }
      if (Files.size(draft.path()) == 0) {
        throw new RefusedFile(EMPTY, "it has no content");
      }
      FileType type = check(draft, name);
      Draft result = withoutTraces(type, draft, clean, anonymous) ? clean : draft;
      long size = Files.size(result.path());
      String mediaType =
          type.isText()
              ? type.mediaType + ";charset=" + TextEncoding.of(result.path()).name()
              : type.mediaType;
      return new Kept(folder.keep(result), FileName.of(name, type), mediaType, size);
    }
  }

  private FileType check(Draft draft, String name) throws IOException, RefusedFile {
    scanner.scan(draft.path());
    return bounded(
        () -> {
          soundness.checkArchive(draft.path());
          FileType type = types.get().of(draft.path(), name);
          soundness.check(draft.path(), type);
          return type;
        });
  }

  /** What readers of formats do with a stranger's bytes ends in time, whatever it costs. */
  private <T> T bounded(Callable<T> work) throws RefusedFile {
    try {
      return TimeLimit.run(settings.timeLimit(), work);
    } catch (IOException e) {
      if (e.getCause() instanceof RefusedFile refused) {
        throw refused;
      }
      throw new RefusedFile(BROKEN, "it cannot be read to its end");
    }
  }

  private boolean withoutTraces(FileType type, Draft from, Draft to, boolean anonymous)
      throws RefusedFile {
    return bounded(() -> isWithoutTraces(type, from, to, anonymous));
  }

  private static boolean isWithoutTraces(FileType type, Draft from, Draft to, boolean anonymous)
      throws IOException, RefusedFile {
    try {
      if (Traces.removeFromMedia(type.mediaType, from.path(), to.path())) {
        return true;
      }
      if (!anonymous || type.isText()) {
        return false;
      }
      if (Traces.removeFromDocument(type.mediaType, from.path(), to.path())) {
        return true;
      }
    } catch (BrokenFile e) {
      throw new RefusedFile(BROKEN, String.valueOf(e.getMessage()));
    }
    throw new RefusedFile(
        TYPE_NOT_ALLOWED, "the names in a file of type " + type.ending() + " cannot be removed");
  }
}
