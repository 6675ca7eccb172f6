package org.childhub.search.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.lexicon.Rings;
import org.childhub.lexicon.Stem;
import org.childhub.lexicon.StopWords;
import org.childhub.search.engine.Asked.Form;
import org.childhub.search.engine.Asked.Kind;

/**
 * Carries a question's words into all languages. The question's own language is guessed from its
 * words, the reader's first; each word is then looked for as it is and as what the lexicon says it
 * means.
 */
public final class Asking {
  private static final int MOST_TRANSLATIONS = 6;
  private static final float LEAST_CHANCE = 0.02f;
  private static final float REGIONAL = 0.7f;
  private static final float SAME_LETTERS = 0.15f;

  // What words mean changes with the lexicon only; about 5 KB each.
  private static final Cache<Word, Asked> ASKED = Caffeine.newBuilder().maximumSize(500).build();

  private record Word(Lexicon lexicon, Family family, boolean across, String word) {}

  private final Lexicon lexicon;
  private final Family family;
  private final boolean across;

  /**
   * @param across whether the words are carried into other languages, or looked for as typed only
   */
  public Asking(Lexicon lexicon, List<String> words, Family reader, boolean across) {
    this.lexicon = lexicon;
    this.across = across;
    this.family = guess(lexicon, words, reader);
  }

  /** The family that the question is taken to be of. */
  public Family family() {
    return family;
  }

  /** The family whose words these are most likely; the reader's where nothing speaks against it. */
  public static Family guess(Lexicon lexicon, List<String> words, Family reader) {
    var votes = new EnumMap<Family, Float>(Family.class);
    for (var word : words) {
      for (var family : Family.thatWrite(word)) {
        var known = lexicon.rarity(family, Stem.of(family, word)) > 0;
        var vote = StopWords.of(family, word) ? 1.5f : known ? 1 : 0;
        votes.merge(family, vote + (family == reader ? 0.6f : 0.01f), Float::sum);
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(reader);
  }

  /** All that a word, as {@link Analysis#EXACT} gives it, is looked for as. */
  public Asked ask(String word) {
    return ASKED.get(new Word(lexicon, family, across, word), any -> carried(word));
  }

  private Asked carried(String word) {
    var forms = new ArrayList<Form>();
    for (var role : List.of(Role.TITLE, Role.BODY)) {
      forms.add(new Form(Fields.written(role), word, family, 1, Kind.WRITTEN));
    }
    forms.addAll(stems(word));
    return new Asked(word, List.copyOf(forms));
  }

  /** The terms that the stem field is asked for, each once. */
  private List<Form> stems(String word) {
    var forms = new LinkedHashMap<String, Form>();
    var source = source(word);
    var stem = Stem.of(source, word);
    var writers = Family.thatWrite(word);
    var own = writers.isEmpty() ? Set.of(Family.values()) : writers;
    for (var one : own) {
      var weight = one == source || writers.isEmpty() ? 1 : 0.4f;
      put(forms, Fields.STEMS, one, Stem.of(one, word), weight, Kind.OWN);
      if (across) {
        put(forms, Fields.ABOUT, one, Stem.of(one, word), weight, Kind.OWN);
      }
    }
    if (across) {
      Rings.others(source, stem)
          .forEach(other -> put(forms, Fields.STEMS, source, other, REGIONAL, Kind.TRANSLATED));
      translate(forms, source, stem);
    }
    return List.copyOf(forms.values());
  }

  /** The question's family, or English where only that knows the word. */
  private Family source(String word) {
    return !knows(family, word) && knows(Family.EN, word) ? Family.EN : family;
  }

  private boolean knows(Family family, String word) {
    return Family.thatWrite(word).contains(family)
        && lexicon.rarity(family, Stem.of(family, word)) > 0;
  }

  private void translate(Map<String, Form> forms, Family source, String stem) {
    for (var other : Family.values()) {
      if (other == source) {
        continue;
      }
      var many = 0;
      for (var translation : lexicon.translations(source, stem, other)) {
        if (many++ == MOST_TRANSLATIONS || translation.chance() < LEAST_CHANCE) {
          break;
        }
        put(forms, Fields.STEMS, other, translation.stem(), translation.chance(), Kind.TRANSLATED);
      }
      put(forms, Fields.STEMS, other, stem, many == 0 ? 1 : SAME_LETTERS, Kind.TRANSLATED);
    }
  }

  private static void put(
      Map<String, Form> forms, String field, Family family, String stem, float weight, Kind kind) {
    if (!stem.isEmpty()) {
      var term = Fields.term(family, stem);
      forms.merge(
          field + " " + term,
          new Form(field, term, family, weight, kind),
          (known, fresh) -> known.weight() >= fresh.weight() ? known : fresh);
    }
  }
}
