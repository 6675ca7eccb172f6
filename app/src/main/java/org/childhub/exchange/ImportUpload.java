package org.childhub.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.childhub.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file, as browsers send it without a script (RFC 7578).
 *
 * @param file where the file lies now; null where none was sent
 * @param called its name as it was sent
 * @param tooLarge whether it was cut off
 */
record ImportUpload(
    Map<String, String> fields, @Nullable Path file, String called, boolean tooLarge) {
  /** Bytes of the largest file. */
  static final long LARGEST = 20_000_000;

  private static final int LONGEST_FIELD = 2_000;

  /** Reads a form; the file goes into the folder. */
  static ImportUpload read(HttpServletRequest request, Path folder) throws IOException {
    var fields = new HashMap<String, String>();
    Path file = null;
    var called = "";
    var tooLarge = false;
    if (!JakartaServletFileUpload.isMultipartContent(request)) {
      for (var field : new String[] {"address", "source"}) {
        fields.put(field, String.valueOf(request.getParameter(field)));
      }
      return new ImportUpload(fields, null, "", false);
    }
    try {
      var items = new JakartaServletFileUpload<>().getItemIterator(request);
      while (items.hasNext()) {
        var item = items.next();
        try (var in = item.getInputStream()) {
          if (item.isFormField()) {
            fields.put(item.getFieldName(), text(in));
          } else if (file == null && item.getName() != null && !item.getName().isBlank()) {
            called = item.getName().replaceFirst("^.*[/\\\\]", "");
            file = Files.createTempFile(folder, "import-", "-" + safe(called));
            tooLarge = !keep(in, file);
          }
        }
      }
    } catch (FileUploadException e) {
      tooLarge = file != null;
    }
    return new ImportUpload(fields, file, called, tooLarge);
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip();
  }

  private static String safe(String name) {
    var dot = name.lastIndexOf('.');
    var ending = dot < 0 ? "" : name.substring(dot + 1).replaceAll("[^A-Za-z0-9]", "");
    return Fold.slug(dot < 0 ? name : name.substring(0, dot))
        + (ending.isEmpty() || ending.length() > 6 ? "" : "." + ending);
  }

  /** Whether all of it had room. */
  private static boolean keep(InputStream in, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var step = new byte[64 << 10];
      long kept = 0;
      for (int some; (some = in.read(step)) >= 0; ) {
        kept += some;
        if (kept <= LARGEST) {
          out.write(step, 0, some);
        }
      }
      return kept <= LARGEST;
    }
  }
}
