package org.childhub.search;

import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The search page and what is offered while words are typed. Open to everyone; to search engines
 * all questions are one page.
 */
@Controller
@OpenToEveryone
class SearchController {
  private final Listings listings;
  private final Suggestions suggestions;

  SearchController(Listings listings, Suggestions suggestions) {
    this.listings = listings;
    this.suggestions = suggestions;
  }

  @GetMapping("/{lang}/search")
  String list(Page page, @RequestParam MultiValueMap<String, String> parameters, Model model) {
    var listing = listings.of(page, Scope.SEARCH, parameters);
    page.titled(
            listing.words().isEmpty()
                ? page.t("search.title")
                : page.t("search.title.words", listing.words()),
            page.t("search.help.words"))
        .asking(listing.words());
    model.addAttribute("listing", listing);
    return "search/list";
  }

  /** Only the options, for the script of the search field. */
  @GetMapping("/{lang}/search/suggestions")
  String suggestions(Page page, @RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("suggestions", suggestions.of(q, page));
    return "search/suggestions";
  }
}
