package org.childhub.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.RomanianStemmer;

/**
 * How texts become terms: one chain for words as they are written (small letters, canonical forms),
 * and one for each family of languages that also takes off accents, script and endings.
 */
public final class Analysis {
  /**
   * To be raised whenever a chain makes other terms than before: indexes of another version are
   * rebuilt.
   */
  public static final int VERSION = 3;

  /** Words as written. */
  public static final Analyzer EXACT = chain(tokens -> tokens);

  private static final Map<Family, Analyzer> FOLDED = new EnumMap<>(Family.class);

  static {
    for (var family : Family.values()) {
      FOLDED.put(family, chain(tokens -> fold(tokens, family)));
    }
  }

  private Analysis() {}

  /** A term and where its word stands in the text. */
  public record Token(String term, int start, int end) {}

  private interface Steps {
    TokenStream after(TokenStream tokens);
  }

  public static Analyzer of(Family family) {
    return FOLDED.getOrDefault(family, EXACT);
  }

  public static List<Token> tokens(Analyzer analyzer, String text) {
    var found = new ArrayList<Token>();
    try (var tokens = analyzer.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        found.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  public static List<String> terms(Analyzer analyzer, String text) {
    return tokens(analyzer, text).stream().map(Token::term).toList();
  }

  // Folding comes before stemming, so that what is typed without accents meets what is written with
  // them.
  private static TokenStream fold(TokenStream tokens, Family family) {
    return switch (family) {
      case HBS ->
          new LightStemFilter(
              new LetterFilter(
                  new ICUFoldingFilter(new SerbianNormalizationFilter(tokens)), family),
              family);
      case EN -> new PorterStemFilter(new ICUFoldingFilter(new EnglishPossessiveFilter(tokens)));
      case RO -> new SnowballFilter(new ICUFoldingFilter(tokens), new RomanianStemmer());
      case HU -> new HungarianLightStemFilter(new ICUFoldingFilter(tokens));
      case FR ->
          new FrenchLightStemFilter(
              new ICUFoldingFilter(new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES)));
      case SQ -> new LightStemFilter(new ICUFoldingFilter(tokens), family);
      case BG -> new BulgarianStemFilter(new LetterFilter(tokens, family));
      case RU -> new RussianLightStemFilter(new LetterFilter(tokens, family));
      case MK, UK -> new LightStemFilter(new LetterFilter(tokens, family), family);
      case EL -> new GreekStemFilter(new GreekLowerCaseFilter(tokens));
      case OTHER -> new ICUFoldingFilter(tokens);
    };
  }

  private static Analyzer chain(Steps steps) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        var words = new StandardTokenizer();
        var written = new RomanianNormalizationFilter(new ICUNormalizer2Filter(words));
        return new TokenStreamComponents(words, steps.after(written));
      }
    };
  }
}
