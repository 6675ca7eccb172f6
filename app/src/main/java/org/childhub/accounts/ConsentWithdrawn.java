package org.childhub.accounts;

/**
 * A member withdrew a consent. Heard in the transaction that does it.
 *
 * @param text name of what she had agreed to
 */
public record ConsentWithdrawn(long memberId, String text) {}
