package org.childhub.translation;

/**
 * A field of an item with its translation into one language, as tools for translators exchange it.
 *
 * @param id unique within an item and language
 * @param field title, summary or body
 * @param source the text in the item's original language; of a body Markdown
 * @param target the translation, empty where there is none
 * @param state new, machine, fresh (by a person), reviewed (finished), or stale (the source changed
 *     since)
 */
public record Segment(String id, String field, String source, String target, String state) {
  /** Keeps texts out of logs. */
  @Override
  public String toString() {
    return "Segment " + id;
  }
}
