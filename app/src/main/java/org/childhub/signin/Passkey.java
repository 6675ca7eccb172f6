package org.childhub.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param usedAt when it last signed her in
 */
public record Passkey(long id, String name, Instant createdAt, @Nullable Instant usedAt) {}
