package org.childhub.signin;

import java.time.Instant;

/** A service with whose account a member signs in. */
public record LinkedProvider(long id, String key, String name, Instant linkedAt) {}
