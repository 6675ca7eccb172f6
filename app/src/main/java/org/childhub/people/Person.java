package org.childhub.people;

import java.util.List;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a reader sees her: what the reader may not see is empty here.
 *
 * @param name the real one or the pseudonym, as she wants it for this reader
 * @param pseudonymous whether it is a pseudonym
 * @param organisation slug in the catalogue; empty: none
 * @param country ISO 3166 code; empty: not shown
 * @param photo id of the file
 */
public record Person(
    long id,
    String slug,
    String name,
    boolean pseudonymous,
    boolean resourcePerson,
    boolean verified,
    String profession,
    String otherProfession,
    String organisation,
    String organisationName,
    String country,
    List<Language> languages,
    List<String> topics,
    String bio,
    Language bioLanguage,
    @Nullable Long photo) {

  /** The letter that stands for a face. */
  public String initial() {
    return name.substring(0, name.offsetByCodePoints(0, 1));
  }

  /** Keeps names out of logs. */
  @Override
  public String toString() {
    return "Person " + id;
  }
}
