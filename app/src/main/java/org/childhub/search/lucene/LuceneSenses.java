package org.childhub.search.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.lexicon.PhoneticKey;
import org.childhub.lexicon.Stem;
import org.childhub.lexicon.StopWords;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Meaning;
import org.childhub.search.engine.Role;
import org.childhub.text.Language;

/**
 * What an entry can be found by across languages: the stems of its words, each under its family's
 * name; how its words sound; and where it lies among meanings. One field each for all languages, so
 * that one number of documents and one length stand behind every score.
 */
final class LuceneSenses {
  private static final int TITLE_TIMES = 3;
  private static final int KNOWN_WORDS = 20_000;
  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType MENTIONED = type(IndexOptions.DOCS_AND_FREQS, true);

  private static final ThreadLocal<Map<Family, Map<String, Forms>>> KNOWN =
      ThreadLocal.withInitial(() -> new EnumMap<>(Family.class));

  private final Lexicon lexicon;
  private final List<String> stems = new ArrayList<>();
  private final List<String> about = new ArrayList<>();
  private final List<String> sounds = new ArrayList<>();
  private final Map<Family, Map<String, Integer>> counts = new EnumMap<>(Family.class);

  /** A word's stem, also as a term, and its sounds; none for a small word. */
  private record Forms(String stem, String term, List<String> sounds) {}

  LuceneSenses(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void add(Role role, Language language, String text) {
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

  void writeTo(Document document) {
    document.add(new Field(Fields.STEMS, new Terms(stems), COUNTED));
    document.add(new Field(Fields.ABOUT, new Terms(about), MENTIONED));
    document.add(new Field(Fields.SOUNDS, new Terms(sounds), COUNTED));
    var meaning = Meaning.of(lexicon, counts);
    if (meaning != null) {
      document.add(new BinaryDocValuesField(Fields.MEANING, new BytesRef(meaning)));
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

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /** Terms that are known already, as Lucene takes them. */
  private static final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> terms;
    private int next;

    Terms(List<String> terms) {
      this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) {
        return false;
      }
      clearAttributes();
      term.append(terms.get(next++));
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}
