package org.childhub.translation;

import java.util.ArrayList;
import java.util.List;
import org.childhub.editing.Content;

/** The names of those who made a translation, as readers see them. */
final class Credit {
  private static final int LONGEST = 500;

  private Credit() {}

  /** A name as one among several: a comma in it parts it from no other. */
  static String one(String name) {
    return name.replace(", ", ",\u00a0");
  }

  /** With one more name; of a machine's text nothing is kept. An empty name adds none. */
  static String of(Content.Words before, String name) {
    var names = new ArrayList<String>();
    if (!before.state().equals(Made.MACHINE) && !before.translator().isBlank()) {
      names.addAll(List.of(before.translator().split(", ")));
    }
    if (!name.isEmpty() && !names.contains(name)) {
      names.add(name);
    }
    var all = String.join(", ", names);
    return all.length() > LONGEST ? before.translator() : all;
  }
}
