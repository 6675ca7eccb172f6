package org.childhub.people;

/**
 * A member's public page has another name than before, or is public no more. Heard in the
 * transaction that does it; nothing may tie the one name to the other.
 */
public record PublicNameChanged(long memberId) {}
