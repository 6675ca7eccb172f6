package org.childhub.wording;

import java.time.Instant;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message that says something else than the hub's files.
 *
 * @param shipped what the files said when it was corrected; empty where they said nothing
 * @param english what they said in English
 * @param memberId who corrected it, null for a former member
 */
public record Correction(
    Language language,
    String key,
    String pattern,
    String shipped,
    String english,
    @Nullable Long memberId,
    Instant at) {}
