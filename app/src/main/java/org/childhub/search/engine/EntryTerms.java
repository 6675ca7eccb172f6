package org.childhub.search.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.childhub.catalogue.Passage;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.lexicon.PhoneticKey;
import org.childhub.lexicon.Stem;
import org.childhub.lexicon.StopWords;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an entry can be found by across languages: the stems of its words, each under its family's
 * name; how its words sound; and where it lies among meanings. One field each for all languages, so
 * that one number of documents and one length stand behind every score.
 */
public final class EntryTerms {
  private static final int TITLE_TIMES = 3;
  private static final int KNOWN_WORDS = 20_000;

  private static final ThreadLocal<Map<Family, Map<String, Forms>>> KNOWN =
      ThreadLocal.withInitial(() -> new EnumMap<>(Family.class));

  private final List<String> stems = new ArrayList<>();
  private final List<String> about = new ArrayList<>();
  private final List<String> sounds = new ArrayList<>();
  private final Map<Family, Map<String, Integer>> counts = new EnumMap<>(Family.class);

  /** A word's stem, also as a term, and its sounds; none for a small word. */
  private record Forms(String stem, String term, List<String> sounds) {}

  public EntryTerms(IndexedEntry entry) {
    entry.words().forEach(words -> add(words.role(), words.language(), words.text()));
    entry.passages().forEach(passage -> add(Role.BODY, passage.language(), passage.text()));
  }

  private void add(Role role, Language language, String text) {
    var family = Family.of(language);
    for (var word : Analysis.terms(Analysis.EXACT, text)) {
      var forms = forms(family, word);
      if (forms.stem().isEmpty()) {
        continue;
      }
      if (role == Role.ABOUT) {
        about.add(forms.term());
        continue;
      }
      for (var i = 0; i < (role == Role.TITLE ? TITLE_TIMES : 1); i++) {
        stems.add(forms.term());
        sounds.addAll(forms.sounds());
      }
      if (!forms.sounds().isEmpty()) {
        counts
            .computeIfAbsent(family, fresh -> new HashMap<>())
            .merge(forms.stem(), role == Role.TITLE ? TITLE_TIMES : 1, Integer::sum);
      }
    }
  }

  private static Forms forms(Family family, String word) {
    var known = KNOWN.get().computeIfAbsent(family, fresh -> new HashMap<>());
    if (known.size() > KNOWN_WORDS) {
      known.clear();
    }
    return known.computeIfAbsent(
        word,
        fresh -> {
          var stem = Stem.of(family, word);
          var small = StopWords.of(family, word);
          return new Forms(
              stem,
              Fields.term(family, stem),
              small || stem.isEmpty()
                  ? List.of()
                  : List.copyOf(PhoneticKey.grams(PhoneticKey.of(family, word))));
        });
  }

  /** For {@link Fields#PASSAGE_STEMS}. */
  public static Set<String> ofPassage(Passage passage) {
    var family = Family.of(passage.language());
    return Analysis.terms(Analysis.EXACT, passage.text()).stream()
        .map(word -> forms(family, word))
        .filter(forms -> !forms.sounds().isEmpty())
        .map(Forms::term)
        .collect(Collectors.toSet());
  }

  /** For {@link Fields#STEMS}. */
  public List<String> stems() {
    return stems;
  }

  /** For {@link Fields#ABOUT}. */
  public List<String> about() {
    return about;
  }

  /** For {@link Fields#SOUNDS}. */
  public List<String> sounds() {
    return sounds;
  }

  /** For {@link Fields#MEANING}; null where no word has one. */
  public byte @Nullable [] meaning() {
    return Meaning.of(Lexicon.shipped(), counts);
  }
}
