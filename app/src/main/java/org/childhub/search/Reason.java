package org.childhub.search;

import org.childhub.text.Language;

/** Why a hit is there that does not show the words as they were typed. */
public sealed interface Reason {
  /** It holds another word that means the same. */
  record Means(Also also) implements Reason {}

  /** It holds the word in another script than it was typed in. */
  record InScript(Language language) implements Reason {}
}
