package org.childhub.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.childhub.lexicon.Analysis;
import org.childhub.lexicon.Analysis.Token;
import org.childhub.lexicon.Family;

/** Texts as terms, each read once however often it is looked through. For one answer only. */
final class Readings {
  private final Map<Text, List<Token>> tokens = new HashMap<>();

  private record Text(Family family, String text) {}

  List<Token> tokens(Family family, String text) {
    return tokens.computeIfAbsent(
        new Text(family, text), one -> Analysis.tokens(Analysis.of(family), text));
  }
}
