package org.childhub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the files of the look; their addresses change with their bytes, so they may be kept for a
 * year.
 */
@OpenToEveryone
@RestController
class AssetController {
  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/**")
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String acceptEncoding) {
    var asset = assets.at(request.getRequestURI()).orElseThrow(NotFound::new);
    var body = asset.bytes().obtain().bodyFor(acceptEncoding);
    var answer =
        ResponseEntity.ok()
            .contentType(asset.type())
            .cacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable())
            .varyBy(HttpHeaders.ACCEPT_ENCODING);
    if (body.encoding() != null) {
      answer.header(HttpHeaders.CONTENT_ENCODING, body.encoding());
    }
    return answer.body(body.bytes());
  }

  @GetMapping("/favicon.ico")
  ResponseEntity<byte[]> favicon(
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String acceptEncoding) {
    var icon = assets.at(assets.address("icon.svg")).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .contentType(icon.type())
        .cacheControl(CacheControl.maxAge(7, TimeUnit.DAYS).cachePublic())
        .body(icon.bytes().obtain().plain());
  }
}
