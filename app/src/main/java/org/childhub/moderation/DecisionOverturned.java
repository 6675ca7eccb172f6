package org.childhub.moderation;

/**
 * An appeal was right: the room that refused or removed the subject puts it back.
 *
 * @param subject as it was handed in: {@code item:7}
 * @param verdict refused or removed
 */
public record DecisionOverturned(long decision, String subject, String verdict) {}
