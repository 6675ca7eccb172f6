package org.childhub.web;

import org.childhub.text.Language;
import org.springframework.stereotype.Component;

/** Makes pages for addresses that name no language. */
@Component
public class PageFactory {
  private final Pages pages;

  PageFactory(Pages pages) {
    this.pages = pages;
  }

  public Page in(Language language, String path) {
    return pages.in(language, path, null);
  }
}
