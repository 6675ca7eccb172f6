package org.childhub.signin;

import java.time.Instant;

/**
 * A browser in which a member is signed in.
 *
 * @param browser kind of browser and system, {@code ?} where unknown
 * @param means link, passkey, password, provider or sample
 * @param seenAt to ten minutes
 */
public record Device(
    long id,
    String browser,
    String system,
    String means,
    boolean remembered,
    Instant openedAt,
    Instant seenAt) {}
