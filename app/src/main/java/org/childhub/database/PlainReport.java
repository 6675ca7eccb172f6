package org.childhub.database;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells why the start failed as a sentence instead of a banner and a stack trace. */
final class PlainReport implements FailureAnalysisReporter {
  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println("ChildHub does not start: " + analysis.getDescription().strip());
    if (analysis.getAction() != null) {
      System.err.println(analysis.getAction().strip());
    }
  }
}
