package org.childhub.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The colour of the masthead as a stylesheet, and putting announcements away. */
@OpenToEveryone
@Controller
class SiteController {
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

  private final Announcements announcements;

  SiteController(Announcements announcements) {
    this.announcements = announcements;
  }

  /** Any colour whose masthead everybody can read: the address says which. */
  @GetMapping("/assets/masthead/{colour:[0-9a-f]{6}}.css")
  ResponseEntity<byte[]> masthead(@PathVariable String colour) {
    var masthead = new Masthead(Colour.of(colour).orElseThrow(NotFound::new));
    if (masthead.shortfall().isPresent()) {
      throw new NotFound();
    }
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(masthead.stylesheet().getBytes(StandardCharsets.UTF_8));
  }

  /** Back to the page, without what is told now. */
  @PostMapping("/{lang}/announcements/put-away")
  ResponseEntity<Void> putAway(Page page, @RequestParam(required = false) @Nullable String to) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, announcements.putAway().toString())
        .header(HttpHeaders.LOCATION, HubAddress.of(to).orElse(page.to("/")))
        .cacheControl(CacheControl.noStore())
        .build();
  }
}
