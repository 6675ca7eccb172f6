package org.childhub.search.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.lexicon.StopWords;
import org.childhub.search.engine.Wording.Clause;

/**
 * What must be in an entry for it to answer, whichever engine looks. Of one or two words all must
 * occur, of more a third; small words (and, of, the) count only where there are no others, signs
 * without letters never.
 */
public final class Wanted {
  /** Of the ways in which a clause is held the best counts in full, the others with this share. */
  public static final float OTHERS_TOO = 0.2f;

  private static final float EXACT_BONUS = 1.4f;

  /** The chance from which a passage with another word for one is shown, and what it is worth. */
  private static final float LIKELY = 0.05f;

  private static final float MEANT = 0.5f;
  // Topics bring their synonyms and their names in other languages.
  private static final Set<Role> WITHOUT_OTHER_NAMES = EnumSet.complementOf(EnumSet.of(Role.ABOUT));

  private final boolean generous;
  private final Set<Role> roles;
  private final List<Clause> words;
  private final List<Clause> phrases;
  private final List<Clause> unwanted;
  private final Family family;
  private final List<Asked> asked;

  /** Terms in a row in one field: a way to hold a clause, and what it is worth. */
  public record Way(String field, List<String> terms, float weight) {}

  /**
   * @param only whether the words are looked for as typed only
   * @param generous whether one of the words is enough, and a phrase may be broken
   */
  public Wanted(Wording wording, Family reader, boolean only, boolean generous) {
    this.generous = generous;
    wording = generous ? wording.withoutQuotes() : wording;
    roles = only ? WITHOUT_OTHER_NAMES : EnumSet.allOf(Role.class);
    phrases = wording.wanted().stream().filter(Clause::phrase).filter(Wanted::says).toList();
    unwanted = wording.unwanted().stream().filter(Wanted::says).toList();
    var plain =
        wording.wanted().stream().filter(clause -> !clause.phrase()).filter(Wanted::says).toList();
    var great = plain.stream().filter(clause -> !StopWords.has(clause.text(), reader)).toList();
    words = great.isEmpty() && phrases.isEmpty() ? plain : great;
    var asking =
        new Asking(Lexicon.shipped(), plain.stream().map(Clause::text).toList(), reader, !only);
    family = asking.family();
    asked =
        words.stream()
            .flatMap(word -> Analysis.terms(Analysis.EXACT, word.text()).stream())
            .distinct()
            .map(asking::ask)
            .toList();
  }

  private static boolean says(Clause clause) {
    return !Analysis.terms(Analysis.EXACT, clause.text()).isEmpty();
  }

  /** The language that the words are taken to be of. */
  public Family family() {
    return family;
  }

  /** Whether there is nothing to look for, so that nothing is found. */
  public boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && unwanted.isEmpty();
  }

  /** Each word once, with all that it is looked for as. */
  public List<Asked> asked() {
    return asked;
  }

  /** How many of the {@link #asked} must be there. */
  public int least() {
    return generous ? 1 : asked.size() <= 2 ? asked.size() : (asked.size() + 2) / 3;
  }

  /** The words as typed; one may be several of the {@link #asked}. */
  public List<Clause> words() {
    return words;
  }

  public List<Clause> phrases() {
    return phrases;
  }

  public List<Clause> unwanted() {
    return unwanted;
  }

  /** Whether less could be asked for: some of many words, or the words of a phrase in any order. */
  public boolean canBeGenerous() {
    return !generous && (asked.size() > 2 || !words.isEmpty() && !phrases.isEmpty());
  }

  /** The ways in which an entry may hold a clause. */
  public List<Way> inEntry(Clause clause) {
    var ways = new ArrayList<Way>();
    var written = Analysis.terms(Analysis.EXACT, clause.text());
    if (written.size() == 1) {
      for (var role :
          roles.contains(Role.ABOUT) ? List.of(Role.TITLE, Role.BODY) : List.of(Role.TITLE)) {
        ways.add(new Way(Fields.written(role), written, role.weight() * EXACT_BONUS));
      }
    }
    for (var family : families(clause.text())) {
      var folded = Analysis.terms(Analysis.of(family), clause.text());
      for (var role : roles) {
        ways.add(new Way(Fields.folded(role.code(), family), folded, role.weight()));
      }
    }
    return ways;
  }

  /** The ways in which a passage may hold a clause. */
  public List<Way> inPassage(Clause clause) {
    var ways = new ArrayList<Way>();
    for (var family : families(clause.text())) {
      var folded = Analysis.terms(Analysis.of(family), clause.text());
      ways.add(new Way(Fields.folded(Fields.PASSAGE, family), folded, 1));
    }
    if (!clause.phrase()) {
      var written = Analysis.terms(Analysis.EXACT, clause.text());
      asked.stream()
          .filter(word -> written.contains(word.word()))
          .flatMap(word -> word.forms().stream())
          .filter(form -> form.kind() == Asked.Kind.TRANSLATED && form.weight() >= LIKELY)
          .map(form -> new Way(Fields.PASSAGE_STEMS, List.of(form.term()), MEANT * form.weight()))
          .forEach(ways::add);
    }
    return ways;
  }

  /** A number may stand in a text of any language. */
  private static Set<Family> families(String text) {
    var families = Family.thatWrite(text);
    return families.isEmpty() ? Set.of(Family.values()) : families;
  }
}
