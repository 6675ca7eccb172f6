package org.childhub.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of herself beyond her account.
 *
 * @param slug of her page
 * @param pseudonym under which the public knows her; empty: none
 * @param organisation slug in the catalogue; empty: none of the catalogue
 * @param organisationName as she wrote it
 * @param profession code; empty: not said
 * @param languages tags of those that she reads
 * @param topics slugs
 * @param bio Markdown
 * @param bioLanguage tag
 * @param photo id of the file
 */
public record Profile(
    String slug,
    String pseudonym,
    String organisation,
    String organisationName,
    String profession,
    String otherProfession,
    List<String> languages,
    List<String> topics,
    String bio,
    String bioLanguage,
    @Nullable Long photo,
    Map<Part, Visibility> visibility) {

  /** Who may see a part where nobody has said anything yet. */
  static Visibility usual(Part part) {
    return part == Part.PAGE ? Visibility.NOBODY : Visibility.MEMBERS;
  }

  /** Keeps what somebody wrote of herself out of logs. */
  @Override
  public String toString() {
    return "Profile";
  }
}
