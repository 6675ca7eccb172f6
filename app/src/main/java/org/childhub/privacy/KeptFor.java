package org.childhub.privacy;

import java.util.Map;
import org.childhub.text.Texts;
import org.childhub.web.PageFigures;
import org.springframework.stereotype.Component;

/** How long is kept what a reader of the page about privacy may ask about. */
@Component
class KeptFor implements PageFigures {
  private final RetentionSettings settings;

  KeptFor(RetentionSettings settings) {
    this.settings = settings;
  }

  @Override
  public Map<String, String> of(Texts reader) {
    return Map.of(
        "kept.concerns", reader.period(settings.concerns()),
        "kept.decisions", reader.period(settings.decisions()));
  }
}
