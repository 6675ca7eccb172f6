package org.childhub.translation;

import java.time.Instant;

/**
 * A file from a translator's tool that nobody decided about yet.
 *
 * @param called its name as it was sent
 */
public record XliffWaiting(long id, String called, Instant sentAt) {}
