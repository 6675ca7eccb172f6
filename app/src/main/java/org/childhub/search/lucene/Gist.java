package org.childhub.search.lucene;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.catalogue.Passage;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.Role;

/**
 * What a sentence model is given of an entry: title and summary in its original language and the
 * beginning of its content, {@value #LONGEST} characters in all.
 */
final class Gist {
  private static final int LONGEST = 2_000;
  private static final Set<Role> ROLES = Set.of(Role.TITLE, Role.SUMMARY);

  private Gist() {}

  static String of(IndexedEntry entry) {
    var words =
        entry.words().stream()
            .filter(part -> ROLES.contains(part.role()))
            .filter(part -> part.language().equals(entry.original()))
            .map(IndexedEntry.Words::text);
    var content = entry.passages().stream().limit(LONGEST).map(Passage::text);
    var text =
        Stream.concat(words, content)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("\n"));
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
