package org.childhub.wording;

import java.util.List;
import org.childhub.text.Language;
import org.childhub.text.MessageRules;
import org.jspecify.annotations.Nullable;

/**
 * A message in one language.
 *
 * @param english what the files say in English
 * @param shipped what they say in this language, empty where nothing
 * @param correction what it says instead, null where nobody corrected it
 * @param broken whether the correction cannot be said any more
 */
public record Wording(
    Language language,
    String key,
    String english,
    String shipped,
    @Nullable Correction correction,
    boolean broken) {

  /** What readers see. */
  public String present() {
    return correction == null || broken ? shipped : correction.pattern();
  }

  /** Whether the files say something else by now than when it was corrected. */
  public boolean isChanged() {
    return correction != null
        && !(correction.shipped().equals(shipped) && correction.english().equals(english));
  }

  /** Which correction a form was drawn with; empty for none. */
  public String base() {
    return correction == null ? "" : correction.at().toString();
  }

  /** How its arguments are written. */
  public List<String> placeholders() {
    return MessageRules.placeholders(english);
  }

  /** Path of its page, without the language. */
  public String address() {
    return WordingController.PATH + "/" + language.tag() + "/" + key;
  }
}
