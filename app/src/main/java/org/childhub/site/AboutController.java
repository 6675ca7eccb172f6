package org.childhub.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Markdown;
import org.childhub.text.SafeHtml;
import org.childhub.web.NotFound;
import org.childhub.web.OpenToEveryone;
import org.childhub.web.Page;
import org.childhub.web.PageFigures;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages about the hub itself, written in Markdown beside the program. */
@OpenToEveryone
@Controller
class AboutController {
  private static final Map<String, String> TITLES =
      Map.of(
          "about", "site.about.title",
          "safeguarding", "site.safeguarding.title",
          "privacy", "site.privacy.title",
          "terms", "site.terms.title",
          "accessibility", "site.accessibility.title");

  private final ResourceLoader resources;
  private final Markdown markdown;
  private final List<PageFigures> figures;
  private final Map<String, SafeHtml> rendered = new ConcurrentHashMap<>();

  AboutController(ResourceLoader resources, Markdown markdown, List<PageFigures> figures) {
    this.resources = resources;
    this.markdown = markdown;
    this.figures = figures;
  }

  @GetMapping({"/{lang}/about", "/{lang}/about/{name:safeguarding|privacy|terms|accessibility}"})
  String show(Page page, @PathVariable(required = false) String name, Model model) {
    var which = name == null ? "about" : name;
    page.titled(page.t(TITLES.getOrDefault(which, "")), "");
    model.addAttribute(
        "body", rendered.computeIfAbsent(which + " " + page.language(), key -> body(which, page)));
    return "site/about";
  }

  private SafeHtml body(String name, Page page) {
    var reader = page.language();
    for (var language : List.of(source(reader), Language.EN)) {
      var file = resources.getResource("classpath:pages/%s_%s.md".formatted(name, language.tag()));
      if (file.exists()) {
        return markdown.renderIn(filled(read(file), page), language, reader);
      }
    }
    throw new NotFound();
  }

  private String filled(String text, Page page) {
    var filled = text;
    for (var room : figures) {
      for (var figure : room.of(page.t()).entrySet()) {
        filled = filled.replace("{" + figure.getKey() + "}", figure.getValue());
      }
    }
    return filled;
  }

  /** Serbian in Latin script is made from the Cyrillic text. */
  private static Language source(Language reader) {
    return reader.equals(Language.SR_LATN) ? Languages.fallbacks(reader).getFirst() : reader;
  }

  private static String read(org.springframework.core.io.Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
