package org.childhub.accounts;

/**
 * A member was frozen, asked to leave, or is back. Heard in the transaction that does it.
 *
 * @param active whether she can use her account
 */
public record StandingChanged(long memberId, boolean active) {}
