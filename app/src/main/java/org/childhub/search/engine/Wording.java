package org.childhub.search.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a question, read as people write them: words, "phrases", and -what to leave out. */
public record Wording(List<Clause> clauses) {
  private static final int MOST = 24;
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?<![^\\s])(?<minus>-)?(?:[\"„“”«»](?<phrase>[^\"„“”«»]*)(?:[\"„“”«»]|$)|(?<word>[^\\s\"„“”«»]+))|(?<rest>[^\\s\"„“”«»]+)");

  /** A word or phrase as typed; {@code excluded} was marked with a minus. */
  public record Clause(String text, boolean phrase, boolean excluded) {}

  public static Wording of(String typed) {
    var clauses = new ArrayList<Clause>();
    var match = CLAUSE.matcher(typed);
    while (match.find() && clauses.size() < MOST) {
      var phrase = match.group("phrase");
      var text =
          phrase != null
              ? phrase
              : match.group("word") != null ? match.group("word") : match.group("rest");
      if (!text.isBlank()) {
        clauses.add(new Clause(text.strip(), phrase != null, match.group("minus") != null));
      }
    }
    return new Wording(List.copyOf(clauses));
  }

  /** The same with the words of wanted phrases one by one. */
  public Wording withoutQuotes() {
    var parted = new ArrayList<Clause>();
    for (var clause : clauses) {
      if (clause.phrase() && !clause.excluded()) {
        for (var word : clause.text().split("\\s+")) {
          parted.add(new Clause(word, false, false));
        }
      } else {
        parted.add(clause);
      }
    }
    return new Wording(List.copyOf(parted));
  }

  public List<Clause> wanted() {
    return clauses.stream().filter(clause -> !clause.excluded()).toList();
  }

  public List<Clause> unwanted() {
    return clauses.stream().filter(Clause::excluded).toList();
  }
}
