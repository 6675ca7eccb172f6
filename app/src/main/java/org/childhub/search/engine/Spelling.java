package org.childhub.search.engine;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.childhub.text.Language;
import org.childhub.text.Script;
import org.childhub.text.Scripts;

/**
 * Puts right what is mistyped, by the words of the texts. A word is at most two letters wrong, of
 * four letters or fewer one, and its first letter is right; swapped neighbours count as one.
 */
public final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONG_ENOUGH_FOR_TWO = 6;
  private static final int LONGEST = 40;

  private Spelling() {}

  /** A word as the texts write it. */
  public record Form(Language language, String written) {
    /** Reads a term of {@link Starts#SPELLING}. */
    public static Form of(String term) {
      var parts = term.split(String.valueOf(Starts.MARK), 3);
      return new Form(Language.of(parts[1]), parts[2]);
    }
  }

  /** The words of an engine's texts. */
  public interface Dictionary {
    /** Whether any text holds it, in this or another of its forms. */
    boolean isKnown(String word, String key) throws IOException;

    /**
     * The words whose keys are so many letters from this one at most and begin like it, with how
     * many entries have each.
     */
    Map<Form, Integer> like(String key, int letters) throws IOException;
  }

  /** See {@link SearchIndex#spellings}. */
  public static List<String> of(Dictionary dictionary, String word, Language reader, int limit)
      throws IOException {
    var key = WordKey.of(word);
    if (key.length() < SHORTEST || key.length() > LONGEST || dictionary.isKnown(word, key)) {
      return List.of();
    }
    var close = dictionary.like(key, 1);
    if (close.isEmpty() && key.length() >= LONG_ENOUGH_FOR_TWO) {
      close = dictionary.like(key, 2);
    }
    var counts = close;
    return close.keySet().stream()
        .sorted(
            Comparator.comparing((Form form) -> -worth(form, counts.getOrDefault(form, 0), reader)))
        .map(form -> inScriptOf(word, form))
        .distinct()
        .limit(limit)
        .toList();
  }

  /** What many texts write and the reader understands is likelier meant. */
  private static double worth(Form form, int entries, Language reader) {
    return Math.log1p(entries) * (1 + 8 * Preference.bonus(form.language().tag(), reader));
  }

  private static String inScriptOf(String word, Form form) {
    if (!form.language().isBcms()) {
      return form.written();
    }
    return Scripts.detect(word) == Script.CYRILLIC
        ? Scripts.toCyrillic(form.written())
        : Scripts.toLatin(form.written());
  }
}
