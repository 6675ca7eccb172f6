package org.childhub.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.springframework.http.MediaType;

/** Reads the text of a kept file by its type. */
final class FileText {
  private FileText() {}

  /** The document's text; none for pictures and sound. */
  static DocumentText read(Path file, String mediaType) throws IOException {
    FileType type = FileType.ofMediaType(mediaType).orElseThrow();
    return switch (type) {
      case PDF -> PdfText.read(file);
      case TXT, MD, CSV -> OfficeText.readPlain(file, charset(mediaType));
      case DOCX, XLSX, PPTX, ODT, ODS, ODP, RTF, EPUB, HTML -> OfficeText.read(file, type);
      case JPEG, PNG, WEBP, GIF, MP3, MP4 -> DocumentText.NONE;
    };
  }

  private static Charset charset(String mediaType) {
    Charset charset = MediaType.parseMediaType(mediaType).getCharset();
    return charset == null ? java.nio.charset.StandardCharsets.UTF_8 : charset;
  }
}
