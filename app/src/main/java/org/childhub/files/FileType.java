package org.childhub.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types that the hub takes. SVG, archives, macros and the binary Office formats are not. */
enum FileType {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp"),
  RTF("application/rtf", "rtf"),
  TXT("text/plain", "txt"),
  MD("text/markdown", "md", "markdown"),
  CSV("text/csv", "csv"),
  HTML("text/html", "html", "htm", "xhtml"),
  EPUB("application/epub+zip", "epub"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  GIF("image/gif", "gif"),
  MP3("audio/mpeg", "mp3"),
  MP4("video/mp4", "mp4", "m4v");

  final String mediaType;
  final List<String> endings;

  FileType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  static Optional<FileType> ofMediaType(String mediaType) {
    String plain = mediaType.split(";", 2)[0].strip();
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(plain)).findFirst();
  }

  static Optional<FileType> ofName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".")
        ? Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst()
        : Optional.empty();
  }

  String ending() {
    return endings.getFirst();
  }

  boolean isText() {
    return this == TXT || this == MD || this == CSV || this == HTML;
  }

  boolean isZip() {
    return switch (this) {
      case DOCX, XLSX, PPTX, ODT, ODS, ODP, EPUB -> true;
      default -> false;
    };
  }

  boolean isPicture() {
    return mediaType.startsWith("image/");
  }

  boolean isMedia() {
    return this == MP3 || this == MP4;
  }

  /** Whether a browser shows it by itself; the others are offered for download. */
  boolean opensInBrowser() {
    return isPicture() || isMedia() || this == PDF || this == TXT || this == HTML;
  }
}
