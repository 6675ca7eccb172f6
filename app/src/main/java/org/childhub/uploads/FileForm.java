package org.childhub.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.childhub.accounts.Member;
import org.childhub.files.StoredFiles;
import org.springframework.stereotype.Component;

/**
 * Reads a file out of a form as browsers send it without a script (RFC 7578), straight onto disk.
 * The container is not let near such forms: it would take them on any address, from anybody.
 */
@Component
class FileForm {
  /** The form's field for the file. */
  static final String FIELD = "file";

  private static final int AROUND_THE_FILE = 64 * 1024;

  /** A browser shows no answer before it has sent everything; who sends still more gets none. */
  private static final long MOST_READ_FOR_NOTHING = 4L * 1024 * 1024 * 1024;

  private final Uploads uploads;
  private final Receiving receiving;
  private final StoredFiles files;

  FileForm(Uploads uploads, Receiving receiving, StoredFiles files) {
    this.uploads = uploads;
    this.receiving = receiving;
    this.files = files;
  }

  /** What a form held. */
  sealed interface Outcome {
    record Whole(Upload upload) implements Outcome {}

    record Beyond(Begun.Limit limit) implements Outcome {}

    record NoFile() implements Outcome {}
  }

  Outcome read(Member member, String wayBack, HttpServletRequest request) throws IOException {
    var outcome = take(member, wayBack, request);
    if (!(outcome instanceof Outcome.Whole)) {
      readOut(request.getInputStream());
    }
    return outcome;
  }

  private Outcome take(Member member, String wayBack, HttpServletRequest request)
      throws IOException {
    if (!JakartaServletFileUpload.isMultipartContent(request)) {
      return new Outcome.NoFile();
    }
    var length = request.getContentLengthLong();
    if (length > files.maxSize() + AROUND_THE_FILE) {
      return new Outcome.Beyond(Begun.Limit.SIZE);
    }
    try {
      var items = new JakartaServletFileUpload<>().getItemIterator(request);
      while (items.hasNext()) {
        var item = items.next();
        var name = name(item);
        if (!name.isBlank()) {
          var room = length < 0 ? files.maxSize() : Math.min(length, files.maxSize());
          return switch (uploads.begin(member, name, room, wayBack)) {
            case Begun.Refused(var limit) -> new Outcome.Beyond(limit);
            case Begun.Ready(var upload) -> keep(upload, member, name, item.getInputStream());
          };
        }
      }
      return new Outcome.NoFile();
    } catch (FileUploadException e) {
      return new Outcome.NoFile();
    }
  }

  private static String name(FileItemInput item) {
    if (item.isFormField() || !FIELD.equals(item.getFieldName())) {
      return "";
    }
    try {
      return Objects.requireNonNullElse(item.getName(), "");
    } catch (InvalidPathException e) {
      // A NUL, which no browser sends; what is kept has a clean name anyway.
      return e.getInput();
    }
  }

  private Outcome keep(Upload upload, Member member, String name, InputStream in)
      throws IOException {
    var whole = false;
    try {
      whole = receiving.whole(upload, name, in);
    } finally {
      if (!whole) {
        uploads.remove(upload.id(), member);
      }
    }
    return whole ? new Outcome.Whole(upload) : new Outcome.Beyond(Begun.Limit.SIZE);
  }

  private static void readOut(InputStream in) throws IOException {
    var step = new byte[AROUND_THE_FILE];
    long read = 0;
    for (int some; read < MOST_READ_FOR_NOTHING && (some = in.read(step)) >= 0; ) {
      read += some;
    }
  }
}
