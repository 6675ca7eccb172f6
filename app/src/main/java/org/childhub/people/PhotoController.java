package org.childhub.people;

import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The photos of people, for those who may see them. */
@OpenToEveryone
@Controller
class PhotoController {
  private final People people;
  private final Portraits portraits;

  PhotoController(People people, Portraits portraits) {
    this.people = people;
    this.portraits = portraits;
  }

  @GetMapping("/{lang}/people/{slug}/photo")
  ResponseEntity<Resource> show(Page page, @Nullable Member member, @PathVariable String slug) {
    var reader = member == null ? Visibility.EVERYONE : Visibility.MEMBERS;
    return send(
        people
            .find(reader, slug)
            .flatMap(person -> Optional.ofNullable(person.photo()))
            .flatMap(portraits::picture));
  }

  /** Never kept on the way: tomorrow she may show it to nobody. */
  static ResponseEntity<Resource> send(Optional<Portraits.Picture> picture) {
    var found = picture.orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(found.mediaType()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(found.content());
  }
}
