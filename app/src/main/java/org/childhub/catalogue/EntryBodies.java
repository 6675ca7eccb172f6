package org.childhub.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Markdown;
import org.childhub.text.SafeHtml;
import org.childhub.text.Scripts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of series, collections and organisations, which have no room of their own to keep them.
 */
@Component
public class EntryBodies {
  private final JdbcClient db;
  private final Entries entries;
  private final Markdown markdown;

  EntryBodies(JdbcClient db, Entries entries, Markdown markdown) {
    this.db = db;
    this.entries = entries;
    this.markdown = markdown;
  }

  /** A text as a page shows it; the language is that of the script shown. */
  public record Body(Language language, SafeHtml html) {}

  /** Keeps these texts (Markdown) of an entry in place of those it had; blank ones are left out. */
  @Transactional
  public void put(long entryId, Map<Language, String> texts) {
    var kept = new LinkedHashMap<String, String>();
    texts.forEach(
        (language, text) -> {
          if (!text.isBlank()) {
            kept.put(language.tag(), text);
          }
        });
    db.sql("delete from catalogue_body where entry_id = :id and language <> all(:languages)")
        .param("id", entryId)
        .param("languages", kept.keySet().toArray(String[]::new))
        .update();
    db.sql(
            """
            insert into catalogue_body (entry_id, language, markdown)
            select :id, t.language, t.markdown from unnest(:languages, :texts) as t(language, markdown)
            on conflict (entry_id, language) do update set markdown = excluded.markdown
            """)
        .param("id", entryId)
        .param("languages", kept.keySet().toArray(String[]::new))
        .param("texts", kept.values().toArray(String[]::new))
        .update();
    entries.contentChanged(List.of(entryId));
  }

  /** The texts (Markdown) of an entry by language. */
  public Map<Language, String> texts(long entryId) {
    return db
        .sql("select language, markdown from catalogue_body where entry_id = :id order by language")
        .param("id", entryId)
        .query((row, number) -> Map.entry(Language.of(row.getString(1)), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
