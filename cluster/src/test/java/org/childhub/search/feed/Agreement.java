package org.childhub.search.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.childhub.search.engine.Answer.Hit;

/** How far two engines give the same first hits. */
final class Agreement {
  private final List<String> different = new ArrayList<>();
  private int queries;
  private int hits;
  private int same;
  private int inPlace;
  private int passages;

  void note(String query, List<Hit> one, List<Hit> other) {
    var here = one.stream().map(Hit::entryId).toList();
    var there = other.stream().map(Hit::entryId).toList();
    var shared = new HashSet<>(here);
    shared.retainAll(there);
    queries++;
    hits += Math.max(here.size(), there.size());
    same += shared.size();
    for (var i = 0; i < Math.min(here.size(), there.size()); i++) {
      inPlace += here.get(i).equals(there.get(i)) ? 1 : 0;
    }
    passages += one.equals(other) ? 1 : 0;
    if (!one.equals(other)) {
      different.add(query + "\t" + here + "\t" + there);
    }
  }

  /** The share of hits that the other engine has too. */
  double same() {
    return (double) same / hits;
  }

  /** The share of hits that the other engine has in the same place. */
  double inPlace() {
    return (double) inPlace / hits;
  }

  void write(Path report) throws IOException {
    System.out.println(this);
    Files.writeString(report, this + "\n" + String.join("\n", different) + "\n");
  }

  @Override
  public String toString() {
    return "Of %,d hits of %d queries the other engine has %,d too (%.4f), %,d in the same place (%.4f); %d queries show the same passages."
        .formatted(hits, queries, same, same(), inPlace, inPlace(), passages);
  }
}
