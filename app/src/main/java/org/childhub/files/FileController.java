package org.childhub.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves the files that something published shows, whole or in ranges, and their covers; others to
 * those alone who work on what is to show them.
 */
@Controller
@OpenToEveryone
class FileController {
  /** What a stranger wrote runs nothing, loads nothing and counts as another site. */
  private static final String SANDBOX =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

  /** Browsers show PDF in a viewer of their own that a sandbox would keep shut. */
  private static final String VIEWER =
      "default-src 'none'; object-src 'self'; plugin-types application/pdf; img-src 'self' data:;"
          + " media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private final StoredFiles files;
  private final List<FileVisibility> visibilities;
  private final List<FileReaders> readers;
  private final Ranges ranges;

  FileController(
      StoredFiles files,
      List<FileVisibility> visibilities,
      List<FileReaders> readers,
      Ranges ranges) {
    this.files = files;
    this.visibilities = visibilities;
    this.readers = readers;
    this.ranges = ranges;
  }

  @GetMapping("/files/{id:[0-9]{1,18}}/{name}")
  void show(
      @Nullable Member member,
      @PathVariable long id,
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    // Under any fitting name: the one it is kept under may be a stranger's.
    StoredFile file = files.find(id).orElseThrow(NotFound::new).named(name);
    boolean isPublic = isPublic(file);
    if (!isPublic && !isShownTo(member, file)) {
      throw new NotFound();
    }
    if (!isPublic) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (!file.name().equals(name)) {
      response.setHeader(HttpHeaders.LOCATION, file.address());
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      return;
    }
    boolean inline =
        !request.getParameterMap().containsKey("download") && file.type().opensInBrowser();
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(file.name(), UTF_8)
            .build()
            .toString());
    response.setHeader(
        "Content-Security-Policy",
        file.type() == FileType.PDF || file.type().isMedia() ? VIEWER : SANDBOX);
    send(files.content(file), file.mediaType(), isPublic, request, response);
  }

  @GetMapping("/covers/{sha256:[0-9a-f]{64}}-{width:240|480}.jpg")
  void cover(
      @Nullable Member member,
      @PathVariable String sha256,
      @PathVariable int width,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    StoredFile file = files.find(sha256).orElseThrow(NotFound::new);
    boolean isPublic = isPublic(file);
    Resource cover = files.cover(file, width);
    if (!cover.exists() || (!isPublic && !isShownTo(member, file))) {
      throw new NotFound();
    }
    response.setHeader("Content-Security-Policy", SANDBOX);
    send(cover, FileType.JPEG.mediaType, isPublic, request, response);
  }

  private boolean isPublic(StoredFile file) {
    return visibilities.stream().anyMatch(room -> room.isPublic(file.id()));
  }

  private boolean isShownTo(@Nullable Member member, StoredFile file) {
    return member != null && readers.stream().anyMatch(room -> room.isShownTo(member, file.id()));
  }

  private void send(
      Resource content,
      String mediaType,
      boolean isPublic,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    ranges.send(content, mediaType, isPublic, request, response);
  }
}
