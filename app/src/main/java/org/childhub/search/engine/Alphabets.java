package org.childhub.search.engine;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.childhub.text.Language;
import org.childhub.text.Languages;

/** The place of an entry in the lists that readers sort by title, each in her own alphabet. */
public final class Alphabets {
  private static final Map<Language, Collator> ALPHABETS = alphabets();

  private Alphabets() {}

  /**
   * By the reader's language, the key of the title that she sees; compared as unsigned bytes (UTS
   * 10).
   */
  public static Map<Language, byte[]> keys(IndexedEntry entry) {
    var keys = new LinkedHashMap<Language, byte[]>();
    ALPHABETS.forEach(
        (reader, alphabet) -> {
          var title =
              entry.titles().get(Languages.best(entry.titles().keySet(), reader, entry.original()));
          var key = alphabet.getRawCollationKey(title == null ? "" : title, new RawCollationKey());
          keys.put(reader, Arrays.copyOf(key.bytes, key.size));
        });
    return keys;
  }

  // Quotation marks and other signs before a title do not count.
  private static Map<Language, Collator> alphabets() {
    var alphabets = new LinkedHashMap<Language, Collator>();
    for (var reader : Languages.INTERFACE) {
      var alphabet = (RuleBasedCollator) Collator.getInstance(reader.icu()).cloneAsThawed();
      alphabet.setAlternateHandlingShifted(true);
      alphabets.put(reader, alphabet.freeze());
    }
    return alphabets;
  }
}
