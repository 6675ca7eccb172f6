package org.childhub.editing;

import java.util.List;
import org.childhub.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** The buttons that the script puts above a field for Markdown. */
public final class Toolbar {
  private static final JsonMapper JSON = new JsonMapper();

  private Toolbar() {}

  /** As JSON, of each what it puts before and behind the chosen words, and its name. */
  public static String of(Page page) {
    return JSON.writeValueAsString(
        List.of(
            List.of("**", "**", page.t("editing.markdown.bold")),
            List.of("*", "*", page.t("editing.markdown.italic")),
            List.of("## ", "", page.t("editing.markdown.heading")),
            List.of("- ", "", page.t("editing.markdown.list")),
            List.of("[", "](https://)", page.t("editing.markdown.link"))));
  }
}
