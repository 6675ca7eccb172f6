package org.childhub.news;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.childhub.catalogue.EntryDraft;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A news item as it is handed in.
 *
 * @param donors who paid for it, by name
 * @param bodies Markdown by language
 * @param job only for jobs
 * @param practice only for promising practices
 */
public record NewsDraft(
    EntryDraft entry,
    List<String> authors,
    List<String> donors,
    Map<Language, String> bodies,
    @Nullable Job job,
    @Nullable Practice practice) {

  /**
   * The last day to apply, the place as written, full-time, part-time, fixed-term, internship or
   * consultancy.
   */
  public record Job(
      @Nullable LocalDate deadline, @Nullable String place, @Nullable String contract) {}

  /**
   * How well a practice is known to work (described, monitored, evaluated), its cost (low, medium,
   * high), the slug of its model.
   */
  public record Practice(
      @Nullable String evidence, @Nullable String cost, @Nullable String adaptedFrom) {}
}
