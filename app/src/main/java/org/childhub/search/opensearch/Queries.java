package org.childhub.search.opensearch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.childhub.search.engine.Asked;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Role;
import org.childhub.search.engine.Wanted;
import org.childhub.search.engine.Wording.Clause;
import org.childhub.search.engine.Worth;

/**
 * Makes queries of what is wanted. One word in all its forms is one term of a probabilistic
 * structured query (Darwish and Oard, SIGIR 2003): the index sums chance times frequency over the
 * forms, and a script saturates the sum.
 */
final class Queries {
  private static final String SATURATED = "return params.worth * _score / (_score + params.k1);";

  /** More clauses than 1,024 a cluster refuses, unless it is told otherwise. */
  private static final int MOST_FORMS = 800;

  private final Wanted wanted;
  private final Statistics.Frequencies frequencies;
  private final List<Word> words;

  /** A word that some entry holds, in the forms that are held. */
  record Word(Asked asked, List<Asked.Form> forms, float rarity) {}

  Queries(Wanted wanted, Statistics statistics) {
    this.wanted = wanted;
    this.frequencies = statistics.of(terms(wanted));
    this.words = wanted.asked().stream().flatMap(word -> held(word).stream()).toList();
  }

  private static Set<Statistics.Term> terms(Wanted wanted) {
    var terms = new LinkedHashSet<Statistics.Term>();
    wanted
        .asked()
        .forEach(
            word ->
                word.forms()
                    .forEach(form -> terms.add(new Statistics.Term(form.field(), form.term()))));
    for (var clauses : List.of(wanted.phrases(), wanted.unwanted())) {
      for (var clause : clauses) {
        for (var way : wanted.inEntry(clause)) {
          way.terms().forEach(term -> terms.add(new Statistics.Term(way.field(), term)));
        }
      }
    }
    return terms;
  }

  private Optional<Word> held(Asked word) {
    var documents = 0f;
    var held = new ArrayList<Asked.Form>();
    for (var form : word.forms()) {
      var count = frequencies.held(form.field(), form.term());
      if (count > 0) {
        held.add(form);
        documents += form.kind() == Asked.Kind.WRITTEN ? 0 : form.weight() * count;
      }
    }
    return held.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Word(
                word,
                likeliest(held, MOST_FORMS / wanted.asked().size()),
                Worth.rarity(documents, frequencies.size(Fields.STEMS))));
  }

  private static List<Asked.Form> likeliest(List<Asked.Form> forms, int most) {
    return forms.stream()
        .sorted(Comparator.comparing((Asked.Form form) -> -form.weight()))
        .limit(most)
        .toList();
  }

  List<Word> words() {
    return words;
  }

  /** The entries that answer the words. */
  Map<String, Object> entries() {
    if (wanted.isEmpty()) {
      return Clauses.NONE;
    }
    var all = new Clauses.All();
    wanted.phrases().forEach(phrase -> all.scoring(inEntry(phrase)));
    if (!wanted.words().isEmpty()) {
      all.scoring(Clauses.some(words.stream().map(Queries::query).toList(), wanted.least()));
    } else if (wanted.phrases().isEmpty()) {
      all.with(Clauses.ALL);
    }
    wanted.unwanted().forEach(clause -> all.without(inEntry(clause)));
    return all.query();
  }

  private Map<String, Object> inEntry(Clause clause) {
    var ways = wanted.inEntry(clause).stream().filter(this::isHeld).toList();
    return any(ways, "");
  }

  private boolean isHeld(Wanted.Way way) {
    return way.terms().stream().allMatch(term -> frequencies.held(way.field(), term) > 0);
  }

  /** The passages that hold any of the words, those with more and rarer ones first. */
  Map<String, Object> passages() {
    var queries = new ArrayList<Map<String, Object>>();
    for (var clauses : List.of(wanted.phrases(), wanted.words())) {
      clauses.forEach(clause -> queries.add(any(wanted.inPassage(clause), Terms.PASSAGES + ".")));
    }
    return Clauses.some(queries, 1);
  }

  private static Map<String, Object> any(List<Wanted.Way> ways, String path) {
    return Clauses.best(
        ways.stream()
            .filter(way -> !way.terms().isEmpty())
            .map(way -> Clauses.row(path + Terms.field(way.field()), way.terms(), way.weight()))
            .toList(),
        Wanted.OTHERS_TOO);
  }

  private static Map<String, Object> query(Word word) {
    var counted = new ArrayList<Map<String, Object>>();
    var about = new ArrayList<Map<String, Object>>();
    var written = new ArrayList<Map<String, Object>>();
    for (var form : word.forms()) {
      var term = Clauses.term(Terms.field(form.field()), form.term(), 1);
      if (form.field().equals(Fields.STEMS)) {
        counted.add(Clauses.term(Fields.STEMS, form.term(), form.weight()));
      } else if (form.kind() == Asked.Kind.WRITTEN) {
        var share =
            form.field().equals(Fields.written(Role.TITLE))
                ? Worth.WRITTEN_TITLE
                : Worth.WRITTEN_TEXT;
        written.add(Clauses.constant(term, share * word.rarity()));
      } else {
        about.add(Clauses.constant(term, Worth.ABOUT * form.weight()));
      }
    }
    if (!about.isEmpty()) {
      counted.add(Clauses.best(about, 0));
    }
    if (!counted.isEmpty()) {
      written.add(
          Clauses.scored(
              Clauses.some(counted, 1),
              SATURATED,
              Map.of("worth", word.rarity() * (Worth.K1 + 1), "k1", Worth.K1)));
    }
    return Clauses.some(written, 1);
  }
}
