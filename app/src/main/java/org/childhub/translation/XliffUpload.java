package org.childhub.translation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.childhub.text.Unseen;

/**
 * A file of a form, as browsers send it without a script (RFC 7578).
 *
 * @param called its name as it was sent; empty where none was
 * @param content up to one byte more than what is read
 */
record XliffUpload(String called, byte[] content) {
  private static final int LONGEST_NAME = 200;

  static XliffUpload read(HttpServletRequest request) throws IOException {
    var none = new XliffUpload("", new byte[0]);
    if (!JakartaServletFileUpload.isMultipartContent(request)) {
      return none;
    }
    try {
      var items = new JakartaServletFileUpload<>().getItemIterator(request);
      while (items.hasNext()) {
        var item = items.next();
        try (var in = item.getInputStream()) {
          if (!item.isFormField() && item.getName() != null && !item.getName().isBlank()) {
            var content = in.readNBytes(XliffReader.LARGEST + 1);
            return new XliffUpload(name(item.getName()), content);
          }
        }
      }
      return none;
    } catch (FileUploadException | InvalidPathException e) {
      return none;
    }
  }

  /** Without folders, what nobody sees and what is too long. */
  static String name(String sent) {
    var name = Unseen.without(sent.replaceFirst("^.*[/\\\\]", "")).strip();
    var length = name.codePointCount(0, name.length());
    return length > LONGEST_NAME
        ? name.substring(name.offsetByCodePoints(0, length - LONGEST_NAME))
        : name;
  }
}
