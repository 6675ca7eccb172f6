package org.childhub.news;

import java.time.LocalDate;
import java.util.List;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/** What the news room alone knows of an item; the fields of jobs and practices are absent from others. */
public record NewsItem(
    List<String> authors,
    @Nullable LocalDate deadline,
    @Nullable String place,
    @Nullable String contract,
    @Nullable String evidence,
    @Nullable String cost,
    @Nullable Long adaptedFrom,
    List<Long> adaptations,
    List<Version> versions,
    long views) {

  /** A language in which the item can be read, and how that translation came about. */
  public record Version(Language language, String state, @Nullable String translator) {}
}
