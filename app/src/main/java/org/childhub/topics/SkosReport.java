package org.childhub.topics;

import java.util.List;
import org.childhub.text.Sentence;

/**
 * What an import of SKOS did. With any problem nothing was written.
 *
 * @param concepts how many the file holds
 */
public record SkosReport(int concepts, int added, int changed, List<Problem> problems) {
  public SkosReport {
    problems = List.copyOf(problems);
  }

  /**
   * Why the file cannot be taken.
   *
   * @param line of the file, 0 where unknown
   * @param subject the concept's URI, empty where the file itself is broken
   */
  public record Problem(long line, String subject, Sentence reason) {}

  /** Whether the vocabulary is now as the file says. */
  public boolean accepted() {
    return problems.isEmpty();
  }
}
