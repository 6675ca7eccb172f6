package org.childhub.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * The one family of error pages, in the reader's language: what happened and one way on.
 *
 * @param incident the number by which the log knows it, of what is the hub's own fault
 */
record ErrorPage(int status, @Nullable String incident) {
  static final String TEMPLATE = "web/error";
  private static final Set<Integer> WITH_WORDS_OF_THEIR_OWN =
      Set.of(403, 404, 405, 413, 429, 500, 503);

  /**
   * What the template needs.
   *
   * @param sent content type of what was sent; null for nothing
   */
  Map<String, Object> model(Pages pages, Language language, @Nullable String sent) {
    var page = pages.in(language, "/", null).unlisted();
    var kind = kind(sent);
    page.titled(page.t("web.error.%s.title".formatted(kind)), "");
    var model = new HashMap<String, Object>(Map.of("page", page, "kind", kind));
    if (incident != null) {
      model.put("incident", incident);
    }
    return model;
  }

  private String kind(@Nullable String sent) {
    if (status == 413 && MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(sent)) {
      return "413-text";
    }
    if (WITH_WORDS_OF_THEIR_OWN.contains(status)) {
      return String.valueOf(status);
    }
    return status >= 500 ? "500" : "422";
  }
}
