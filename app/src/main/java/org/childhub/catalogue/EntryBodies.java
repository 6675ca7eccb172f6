package org.childhub.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Markdown;
import org.childhub.text.SafeHtml;
import org.childhub.text.Scripts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of series, collections and organisations, which have no room of their own to keep them.
 */
@Component
public class EntryBodies {
  private final WholeTexts texts;
  private final Entries entries;
  private final Markdown markdown;

  EntryBodies(WholeTexts texts, Entries entries, Markdown markdown) {
    this.texts = texts;
    this.entries = entries;
    this.markdown = markdown;
  }

  /** A text as a page shows it; the language is that of the script shown. */
  public record Body(Language language, SafeHtml html) {}

  /** Keeps these texts (Markdown) of an entry in place of those it had; blank ones are left out. */
  @Transactional
  public void put(long entryId, Map<Language, String> texts) {
    var kept = new HashMap<Language, String>();
    texts.forEach(
        (language, text) -> {
          if (!text.isBlank()) {
            kept.put(language, text);
          }
        });
    this.texts.replace(Map.of(entryId, kept));
    entries.contentChanged(List.of(entryId));
  }

  /** The texts (Markdown) of an entry by language. */
  public Map<Language, String> texts(long entryId) {
    return texts.of(List.of(entryId)).stream()
        .collect(Collectors.toMap(MarkdownText::language, MarkdownText::markdown));
  }

  /** The text in the language that this reader reads best. */
  public Optional<Body> find(EntryCard card, Language reader) {
    var texts = texts(card.id());
    var language = Languages.best(texts.keySet(), reader, card.originalLanguage());
    return Optional.ofNullable(texts.get(language))
        .map(
            text ->
                new Body(
                    Scripts.shown(language, reader), markdown.renderIn(text, language, reader)));
  }
}
