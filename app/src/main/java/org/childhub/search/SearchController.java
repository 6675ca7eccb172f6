package org.childhub.search;

import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page. Open to everyone; kept out of search engines. */
@Controller
@OpenToEveryone
class SearchController {
  private final Listings listings;

  SearchController(Listings listings) {
    this.listings = listings;
  }

  @GetMapping("/{lang}/search")
  String list(Page page, @RequestParam MultiValueMap<String, String> parameters, Model model) {
    var listing = listings.of(page, Scope.SEARCH, parameters);
    page.titled(
            listing.words().isEmpty()
                ? page.t("search.title")
                : page.t("search.title.words", listing.words()),
            "")
        .unlisted();
    model.addAttribute("listing", listing);
    return "search/list";
  }
}
