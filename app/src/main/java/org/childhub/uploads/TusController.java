package org.childhub.uploads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.files.StoredFiles;
import org.childhub.web.HubAddress;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Takes files in parts by the tus protocol 1.0.0 with creation, expiration, termination and
 * checksum. Metadata: {@code filename}, and {@code to} for the page that wants the file.
 */
@Needs(Right.CONTRIBUTE)
@Controller
@RequestMapping("/{lang}/uploads/tus")
class TusController {
  private static final String RESUMABLE = "Tus-Resumable";
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";

  private final Uploads uploads;
  private final Receiving receiving;
  private final StoredFiles files;
  private final UploadSettings settings;

  TusController(Uploads uploads, Receiving receiving, StoredFiles files, UploadSettings settings) {
    this.uploads = uploads;
    this.receiving = receiving;
    this.files = files;
    this.settings = settings;
  }

  /** Says what this server can do. */
  @RequestMapping(method = RequestMethod.OPTIONS)
  void describe(HttpServletResponse response) {
    response.setHeader(RESUMABLE, Tus.VERSION);
    response.setHeader("Tus-Version", Tus.VERSION);
    response.setHeader("Tus-Max-Size", String.valueOf(files.maxSize()));
    response.setHeader("Tus-Extension", Tus.EXTENSIONS);
    response.setHeader("Tus-Checksum-Algorithm", Tus.ALGORITHMS);
    response.setStatus(HttpStatus.NO_CONTENT.value());
  }

  @PostMapping
  void create(Page page, Member member, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isOtherVersion(request, response)) {
      return;
    }
    var length = Tus.bytes(request.getHeader(LENGTH));
    var metadata = Tus.metadata(request.getHeader("Upload-Metadata"));
    var name = metadata.getOrDefault("filename", "");
    if (length.isEmpty() || name.isBlank()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return;
    }
    var wayBack = HubAddress.of(metadata.get("to")).orElse("");
    switch (uploads.begin(member, name, length.get(), wayBack)) {
      case Begun.Ready(var upload) -> {
        response.setStatus(HttpStatus.CREATED.value());
        response.setHeader(HttpHeaders.LOCATION, page.to("/uploads/tus/" + upload.id()));
        expires(upload, response);
      }
      case Begun.Refused(var limit) -> refuse(page, limit, response);
    }
  }

  @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
  void show(
      Member member,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (isOtherVersion(request, response)) {
      return;
    }
    var upload = id(id).flatMap(known -> uploads.find(known, member)).orElseThrow(NotFound::new);
    response.setHeader(OFFSET, String.valueOf(upload.received()));
    response.setHeader(LENGTH, String.valueOf(upload.length()));
    expires(upload, response);
  }

  @PatchMapping("/{id}")
  void append(
      Page page,
      Member member,
      @PathVariable String id,
      @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (isOtherVersion(request, response)) {
      return;
    }
    if (!"application/offset+octet-stream".equals(request.getContentType())) {
      response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
      return;
    }
    var offset = Tus.bytes(request.getHeader(OFFSET));
    var sum = checksum == null ? null : Tus.sum(checksum).orElse(null);
    if (offset.isEmpty() || (checksum != null && sum == null)) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return;
    }
    var known = id(id).orElseThrow(NotFound::new);
    var outcome = receiving.append(known, member, offset.get(), request.getInputStream(), sum);
    switch (outcome) {
      case Receiving.Outcome.At(var received) -> {
        response.setHeader(OFFSET, String.valueOf(received));
        uploads.find(known, member).ifPresent(upload -> expires(upload, response));
        response.setStatus(HttpStatus.NO_CONTENT.value());
      }
      case Receiving.Outcome.Gone() -> throw new NotFound();
      case Receiving.Outcome.Busy() -> response.setStatus(HttpStatus.LOCKED.value());
      case Receiving.Outcome.Elsewhere() -> response.setStatus(HttpStatus.CONFLICT.value());
      case Receiving.Outcome.TooLong() -> refuse(page, Begun.Limit.SIZE, response);
      case Receiving.Outcome.Damaged() -> response.setStatus(Tus.CHECKSUM_MISMATCH);
    }
  }

  @DeleteMapping("/{id}")
  void delete(
      Member member,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (isOtherVersion(request, response)) {
      return;
    }
    if (id(id).filter(known -> uploads.remove(known, member)).isEmpty()) {
      throw new NotFound();
    }
    response.setStatus(HttpStatus.NO_CONTENT.value());
  }

  private static boolean isOtherVersion(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(RESUMABLE, Tus.VERSION);
    if (Tus.VERSION.equals(request.getHeader(RESUMABLE))) {
      return false;
    }
    response.setHeader("Tus-Version", Tus.VERSION);
    response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
    return true;
  }

  private void expires(Upload upload, HttpServletResponse response) {
    if (upload.is(Upload.State.COMING)) {
      response.setDateHeader(
          "Upload-Expires", upload.changedAt().plus(settings.keepFor()).toEpochMilli());
    }
  }

  /** The script shows what stands in the answer. */
  private void refuse(Page page, Begun.Limit limit, HttpServletResponse response)
      throws IOException {
    response.setStatus(limit.status().value());
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write(page.t(limit.key(), page.t().size(files.maxSize())));
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
