package org.childhub.exchange;

import java.nio.file.Path;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and how.
 *
 * @param source a path, or the address of a repository
 * @param name of the source: with the record's id it says which entry a record is
 * @param reportIn the language of the report's reasons; null: they are kept as {@link
 *     KeptSentences}, for readers of several
 * @param full takes in unchanged records too, and harvests from the beginning
 * @param strict refuses records of which one field is wrong
 * @param complete the source holds all that it ever had: what came from it and is not in it any
 *     more is withdrawn
 * @param language of records that name none; null: it is told from the letters
 */
record ImportOrder(
    String source,
    String name,
    SourceFormat format,
    Path report,
    @Nullable Language reportIn,
    boolean dryRun,
    boolean full,
    boolean strict,
    boolean complete,
    @Nullable Language language,
    Harvest harvest) {

  /**
   * What to ask a repository for; empty parts do not narrow.
   *
   * @param from a UTC date or time (ISO 8601); empty: what came since the last harvest
   */
  record Harvest(String set, String from, String prefix) {
    static final Harvest ALL = new Harvest("", "", "oai_dc");
  }
}
