package org.childhub.library;

import org.childhub.search.Listings;
import org.childhub.search.Scope;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library's list. Open to everyone. */
@Controller
@OpenToEveryone
class LibraryController {
  private final Listings listings;

  LibraryController(Listings listings) {
    this.listings = listings;
  }

  @GetMapping("/{lang}/library")
  String list(Page page, @RequestParam MultiValueMap<String, String> parameters, Model model) {
    var listing = listings.of(page, Scope.LIBRARY, parameters);
    page.titled(
            listing.title(page, page.t("web.nav.library")), page.t("search.library.description"))
        .in("library");
    model.addAttribute("listing", listing);
    return "library/list";
  }
}
