package org.childhub.web;

import org.childhub.text.Language;

/** Names of topics for pages; the vocabulary's room answers. */
public interface TopicNames {
  /**
   * The topic's label in the reader's language or one that she understands; an unknown slug names
   * itself.
   */
  String name(String slug, Language reader);
}
