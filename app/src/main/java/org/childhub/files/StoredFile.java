package org.childhub.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A kept file. {@code sha256} is of the kept bytes in hexadecimal; {@code size} is in bytes; {@code
 * mediaType} is by content, for texts with its charset. Pages, title, authors and language (a BCP
 * 47 tag) are what the document says of itself, known once its text was read: proposals, not facts.
 */
public record StoredFile(
    long id,
    String sha256,
    String name,
    String mediaType,
    long size,
    @Nullable Integer pages,
    @Nullable String title,
    List<String> authors,
    @Nullable String language,
    TextState textState,
    @Nullable String textProblem,
    Instant createdAt) {

  /** The same file under the name that somebody else gave it; it ends as its type demands. */
  public StoredFile named(String given) {
    return new StoredFile(
        id,
        sha256,
        FileName.of(given, type()),
        mediaType,
        size,
        pages,
        title,
        authors,
        language,
        textState,
        textProblem,
        createdAt);
  }

  /** The path under which the file is served, with its own name. */
  public String address() {
    return "/files/" + id + "/" + UriUtils.encodePathSegment(name, UTF_8);
  }

  /** The usual ending of its type without a dot, such as {@code pdf}. */
  public String ending() {
    return type().ending();
  }

  FileType type() {
    return FileType.ofMediaType(mediaType).orElseThrow();
  }
}
