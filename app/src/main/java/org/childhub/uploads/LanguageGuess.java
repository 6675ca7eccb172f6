package org.childhub.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.text.Script;
import org.childhub.text.Scripts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Tells which language a text is in, by OpenNLP's model of 103 languages. Bosnian, Croatian,
 * Montenegrin and Serbian differ in few words: their order is a guess, and all of them are
 * answered.
 */
@Component
class LanguageGuess {
  private static final String MODEL = "langdetect-183.bin";
  private static final int LEAST_LETTERS = 40;
  private static final int MOST_READ = 4_000;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  // Folded: without accents, in Latin.
  private static final Set<String> EKAVIAN =
      Set.of(
          "deca",
          "dece",
          "decu",
          "deci",
          "decom",
          "dete",
          "deteta",
          "mesto",
          "vreme",
          "posle",
          "gde",
          "zahtev",
          "primer",
          "uspeh",
          "ovde",
          "vrednost",
          "potreban");
  private static final Set<String> IJEKAVIAN =
      Set.of(
          "djeca",
          "djece",
          "djecu",
          "djeci",
          "djecom",
          "dijete",
          "djeteta",
          "mjesto",
          "vrijeme",
          "poslije",
          "gdje",
          "zahtjev",
          "primjer",
          "uspjeh",
          "ovdje",
          "vrijednost");
  private static final Set<String> CROATIAN =
      Set.of(
          "tko",
          "netko",
          "sustav",
          "sustava",
          "obitelj",
          "obitelji",
          "skrb",
          "skrbi",
          "suradnja",
          "suradnje",
          "provedba",
          "provedbe",
          "sukladno",
          "tjedan",
          "uvjeti",
          "uvjeta",
          "razina",
          "razini",
          "opce",
          "opca",
          "clanak",
          "clanka");
  private static final Set<String> NOT_CROATIAN =
      Set.of(
          "ko",
          "neko",
          "sistem",
          "sistema",
          "porodica",
          "porodice",
          "saradnja",
          "saradnje",
          "sedmica",
          "uslovi",
          "uslova",
          "takode",
          "nivo",
          "nivou",
          "opstina",
          "opcina",
          "sprovodenje");

  private volatile SoftReference<LanguageDetectorME> kept = new SoftReference<>(null);

  /**
   * The languages that a text may be in, the likeliest first; none where nothing tells.
   *
   * @param ownTag what the document says of itself: right more often than not between sisters, else
   *     often what its writing program was installed in
   * @param reader whose own language comes first where several fit alike
   */
  List<Language> of(String text, @Nullable String ownTag, Language reader) {
    var own = Optional.ofNullable(ownTag).flatMap(Language::find);
    if (text.codePoints().filter(Character::isLetter).limit(LEAST_LETTERS).count()
        < LEAST_LETTERS) {
      return own.stream().toList();
    }
    var read = text.substring(0, Math.min(text.length(), MOST_READ));
    var found = Language.find(detector().predictLanguage(read).getLang());
    return found
        .map(language -> language.isBcms() ? sisters(read, own, reader) : with(language, own))
        .orElse(own.stream().toList());
  }

  /** Slides may quote in another language than they speak. */
  private static List<Language> with(Language found, Optional<Language> own) {
    return Stream.concat(Stream.of(found), own.stream()).distinct().toList();
  }

  private static List<Language> sisters(String text, Optional<Language> own, Language reader) {
    if (Scripts.detect(text) == Script.CYRILLIC) {
      return List.of(Language.SR_CYRL);
    }
    var order = new LinkedHashSet<Language>();
    var fitting = fitting(text);
    own.filter(fitting::contains).ifPresent(order::add);
    if (fitting.contains(reader)) {
      order.add(reader);
    }
    order.addAll(fitting);
    order.addAll(List.of(Language.BS, Language.HR, Language.CNR, Language.SR_LATN));
    return new ArrayList<>(order);
  }

  /** Those of the four that nothing in the text speaks against, the likeliest first. */
  private static List<Language> fitting(String text) {
    var words = WORD.matcher(text).results().map(word -> Fold.fold(word.group())).toList();
    if (count(words, EKAVIAN) > count(words, IJEKAVIAN)) {
      return List.of(Language.SR_LATN);
    }
    var croatian = count(words, CROATIAN);
    var not = count(words, NOT_CROATIAN);
    if (croatian > not) {
      return List.of(Language.HR);
    }
    return croatian < not
        ? List.of(Language.BS, Language.CNR, Language.SR_LATN)
        : List.of(Language.BS, Language.HR, Language.CNR, Language.SR_LATN);
  }

  private static long count(List<String> words, Set<String> marks) {
    return words.stream().filter(marks::contains).count();
  }

  /** 36 MB, read in a second or two: kept as long as memory is not wanted for something else. */
  private synchronized LanguageDetectorME detector() {
    var detector = kept.get();
    if (detector == null) {
      try (var in = new ClassPathResource(MODEL).getInputStream()) {
        detector = new LanguageDetectorME(new LanguageDetectorModel(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      kept = new SoftReference<>(detector);
    }
    return Objects.requireNonNull(detector);
  }
}
