package org.childhub.people;

import java.util.List;
import java.util.Map;

/**
 * What can be chosen in a profile, each by its code in the order of the names.
 *
 * @param languages that people read
 * @param organisations names to be offered
 */
public record Choices(
    Map<String, String> countries,
    Map<String, String> professions,
    Map<String, String> languages,
    Map<String, String> interfaceLanguages,
    List<String> organisations,
    List<Branch> topics) {

  /**
   * A topic with nothing above it.
   *
   * @param slugs of itself and all below it
   */
  public record Branch(String name, List<String> slugs) {}
}
