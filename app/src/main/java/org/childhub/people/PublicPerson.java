package org.childhub.people;

/**
 * Somebody with a page that everyone may see.
 *
 * @param slug the last part of its address
 * @param name the real one or a pseudonym, as she wants it for everyone
 */
public record PublicPerson(long memberId, String slug, String name) {
  /** Path of the page, without the language. */
  public String path() {
    return "/people/" + slug;
  }

  /** Keeps names out of logs. */
  @Override
  public String toString() {
    return "Person " + memberId;
  }
}
