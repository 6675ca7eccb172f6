package org.childhub.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Question;
import org.childhub.text.Language;
import org.springframework.core.io.ClassPathResource;

/** The hand-written queries and those of them that are known to be missed. */
public final class QueryFile {
  private static final String QUERIES = "search/queries.tsv";
  private static final String MISSED = "search/queries-missed.tsv";

  private static final String HEAD =
      """
      # The queries of queries.tsv that are not answered yet, exactly: language and query, parted by a tab.
      # Made anew by: mvn -pl app test -Dtest=QueryTests -Dqueries.write=true
      # which writes app/target/queries-missed.tsv, to be copied here.
      """;

  private QueryFile() {}

  /** A query by the words a list names it with: the reader's language, a tab, what was typed. */
  public record Query(
      int line, Language language, String words, int rank, List<String> expected, String kind) {
    public String name() {
      return language.tag() + "\t" + words;
    }

    List<String> wanted() {
      return expected.stream().filter(slug -> !slug.startsWith("!")).toList();
    }

    List<String> unwanted() {
      return expected.stream()
          .filter(slug -> slug.startsWith("!"))
          .map(slug -> slug.substring(1))
          .toList();
    }

    Question question() {
      return new Question(
          words, false, List.of(), Set.of(), Map.of(), Order.RELEVANCE, 0, rank, language);
    }

    /** Whether the first hits hold one that is wanted and none that is not. */
    boolean isAnsweredBy(List<String> first) {
      return first.stream().anyMatch(wanted()::contains)
          && first.stream().noneMatch(unwanted()::contains);
    }
  }

  public static List<Query> queries() throws IOException {
    var queries = new ArrayList<Query>();
    var lines = read(QUERIES).toList();
    for (var i = 0; i < lines.size(); i++) {
      if (isData(lines.get(i))) {
        queries.add(query(i + 1, lines.get(i).split("\t", -1)));
      }
    }
    return queries;
  }

  /** The {@link Query#name names} of the known misses, in the file's order. */
  static List<String> missed() throws IOException {
    return read(MISSED).filter(QueryFile::isData).toList();
  }

  /** The text of a new list of misses. */
  static String listed(List<Query> missed) {
    return missed.stream().map(Query::name).collect(joining("\n", HEAD, "\n"));
  }

  private static Query query(int line, String[] columns) {
    if (columns.length < 5) {
      throw new IllegalArgumentException(QUERIES + ":" + line + " has too few columns.");
    }
    return new Query(
        line,
        Language.of(columns[0]),
        columns[1],
        Integer.parseInt(columns[2]),
        List.of(columns[3].split(" ")),
        columns[4]);
  }

  private static boolean isData(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static Stream<String> read(String path) throws IOException {
    return new ClassPathResource(path).getContentAsString(UTF_8).lines();
  }
}
