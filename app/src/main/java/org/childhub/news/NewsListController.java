package org.childhub.news;

import org.childhub.search.Listings;
import org.childhub.search.Scope;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of news, stories, practices and jobs. Open to everyone. */
@Controller
@OpenToEveryone
class NewsListController {
  private final Listings listings;

  NewsListController(Listings listings) {
    this.listings = listings;
  }

  @GetMapping("/{lang}/news")
  String list(Page page, @RequestParam MultiValueMap<String, String> parameters, Model model) {
    var listing = listings.of(page, Scope.NEWS, parameters);
    page.titled(listing.title(page, page.t("web.nav.news")), page.t("search.news.description"))
        .in("news");
    model.addAttribute("listing", listing);
    return "news/list";
  }
}
