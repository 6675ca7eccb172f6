package org.childhub.editing;

import java.time.Instant;

/**
 * What was decided about something that a member wrote.
 *
 * @param item its id
 * @param language of the title
 * @param outcome accepted or returned
 */
public record Verdict(long item, String title, String language, String outcome, Instant at) {}
