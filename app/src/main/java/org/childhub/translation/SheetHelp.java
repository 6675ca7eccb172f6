package org.childhub.translation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.childhub.editing.Content;
import org.childhub.text.Language;
import org.childhub.web.ContentVersion;
import org.springframework.stereotype.Component;

/**
 * What helps to translate a text. It is looked up once and kept, since translators come back to a
 * sheet with each saving: until something public changes or translations are learnt, ten minutes at
 * most, for other nodes learn too.
 */
@Component
class SheetHelp {
  private static final int SHEETS = 100;

  private final Glossary glossary;
  private final Memory memory;
  private final ContentVersion version;
  private final Cache<Key, Help> kept =
      Caffeine.newBuilder().maximumSize(SHEETS).expireAfterWrite(Duration.ofMinutes(10)).build();

  SheetHelp(Glossary glossary, Memory memory, ContentVersion version) {
    this.glossary = glossary;
    this.memory = memory;
    this.version = version;
  }

  /** Words of the vocabulary, and earlier translations. */
  record Help(List<Glossary.Term> glossary, List<Memory.Hits> memory) {}

  private record Key(
      long entryId, Language from, Content.Words text, Language into, long contentVersion) {}

  Help of(Sheet sheet) {
    var content = sheet.content();
    var key =
        new Key(
            sheet.entryId(),
            sheet.source(),
            content.in(content.original()),
            sheet.language(),
            version.current());
    return kept.get(
        key,
        asked ->
            new Help(
                glossary.of(content, asked.into()),
                memory.of(asked.entryId(), content, asked.into())));
  }

  /** More may be known now. */
  void forget() {
    kept.invalidateAll();
  }
}
