package org.childhub.catalogue;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What makes series, collections and organisations findable: their texts. */
@Component
class WholeContent implements EntryContent {
  private final WholeTexts texts;

  WholeContent(WholeTexts texts) {
    this.texts = texts;
  }

  @Override
  public List<Passage> passages(Collection<Long> entryIds) {
    return texts.passages(entryIds);
  }

  @Override
  public List<EntryName> names(Collection<Long> entryIds) {
    return List.of();
  }

  @Override
  public List<MarkdownText> texts(Collection<Long> entryIds) {
    return texts.of(entryIds);
  }
}
