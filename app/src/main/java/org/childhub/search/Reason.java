package org.childhub.search;

import org.childhub.text.Language;

/** Why a hit is there that does not show the words as they were typed. */
public sealed interface Reason {
  /** It holds another word that means the same. */
  record Means(Also also) implements Reason {}

  /** It holds the word in another script than it was typed in. */
  record InScript(Language language) implements Reason {}

  /** It has none of the words, but the sentence model finds it close to them in meaning. */
  record Near() implements Reason {}
}
