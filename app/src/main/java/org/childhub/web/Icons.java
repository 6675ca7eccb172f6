package org.childhub.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.childhub.text.SafeHtml;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The icons of the look (Phosphor, MIT), one SVG symbol a file in static/icons. */
@Component
final class Icons {
  private final Map<String, String> symbols = new HashMap<>();
  private final Map<String, SafeHtml> uses = new HashMap<>();

  Icons(ResourcePatternResolver resources) {
    try {
      for (var file : resources.getResources("classpath:static/icons/*.svg")) {
        var name = Objects.requireNonNull(file.getFilename()).replace(".svg", "");
        symbols.put(name, file.getContentAsString(StandardCharsets.UTF_8).strip());
        uses.put(
            name,
            SafeHtml.ownMarkup(
                "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#%s\"/></svg>".formatted(name)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SafeHtml use(String name) {
    var icon = uses.get(name);
    if (icon == null) {
      throw new IllegalArgumentException("No icon " + name + " in static/icons");
    }
    return icon;
  }

  SafeHtml sprite(Collection<String> names) {
    var sprite =
        new StringBuilder("<svg class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\">");
    names.forEach(name -> sprite.append(symbols.get(name)));
    return SafeHtml.ownMarkup(sprite.append("</svg>").toString());
  }
}
