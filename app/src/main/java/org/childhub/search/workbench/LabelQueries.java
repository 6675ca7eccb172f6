package org.childhub.search.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.catalogue.Passage;
import org.childhub.lexicon.Analysis;
import org.childhub.search.workbench.Texts.Text;
import org.childhub.text.Language;
import org.childhub.topics.ShippedTopics;

/**
 * Short queries with a judgement that needs no reader: names of topics, of one to three words. A
 * group answers one where a passage in the query's own language holds all its words as they are
 * written.
 */
final class LabelQueries {
  private static final int MOST_WORDS = 3;

  private final ShippedTopics topics;
  private final List<String> languages;
  private final Map<String, List<Text>> byLanguage;

  /** A query, and by language the groups that answer it and have a text there. */
  record Judged(Text query, Map<String, Set<String>> right) {}

  private record Piece(String group, Set<String> words) {}

  LabelQueries(Texts documents) throws IOException {
    this.topics = ShippedTopics.read();
    this.languages = documents.languages();
    this.byLanguage = documents.lines().stream().collect(Collectors.groupingBy(Text::language));
  }

  /** Those that some group answers, in the languages of the texts that topics have names in. */
  List<Judged> judged() {
    return languages.stream().flatMap(this::judged).toList();
  }

  private Stream<Judged> judged(String language) {
    var texts = byLanguage.getOrDefault(language, List.of());
    var spoken = texts.getFirst().spoken();
    var pieces = texts.stream().flatMap(LabelQueries::pieces).toList();
    return names(spoken)
        .map(name -> judged(new Text(name, "", language, spoken, "", name), pieces))
        .filter(judged -> !judged.right().isEmpty());
  }

  private static Stream<Piece> pieces(Text text) {
    return Passage.pieces(text.text()).stream().map(piece -> new Piece(text.group(), words(piece)));
  }

  private Stream<String> names(Language language) {
    return topics.names(language).values().stream()
        .flatMap(List::stream)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .filter(name -> words(name).size() <= MOST_WORDS);
  }

  private Judged judged(Text query, List<Piece> pieces) {
    var words = words(query.text());
    var groups =
        pieces.stream()
            .filter(piece -> piece.words().containsAll(words))
            .map(Piece::group)
            .collect(Collectors.toSet());
    var right =
        byLanguage.values().stream()
            .flatMap(List::stream)
            .filter(text -> groups.contains(text.group()))
            .collect(
                Collectors.groupingBy(
                    Text::language, Collectors.mapping(Text::group, Collectors.toSet())));
    return new Judged(query, right);
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Analysis.terms(Analysis.EXACT, text));
  }
}
