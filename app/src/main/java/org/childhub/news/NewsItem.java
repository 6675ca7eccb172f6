package org.childhub.news;

import java.time.LocalDate;
import java.util.List;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the news room alone knows of an item; the fields of jobs and practices are absent from
 * others.
 *
 * @param donors who paid for it, by name
 * @param adaptedFrom slug of the practice that this one adapts
 * @param adaptations entry ids of practices that adapt this one
 * @param languages in which it can be read
 */
public record NewsItem(
    List<String> authors,
    List<String> donors,
    @Nullable LocalDate deadline,
    @Nullable String place,
    @Nullable String contract,
    @Nullable String evidence,
    @Nullable String cost,
    @Nullable String adaptedFrom,
    List<Long> adaptations,
    List<Language> languages) {}
