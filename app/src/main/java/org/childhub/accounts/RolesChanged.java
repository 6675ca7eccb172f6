package org.childhub.accounts;

/** A member got a role or lost one. Heard in the transaction that does it. */
public record RolesChanged(long memberId) {}
