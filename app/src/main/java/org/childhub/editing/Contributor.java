package org.childhub.editing;

/** A member who may be trusted or is. */
public record Contributor(long member, int accepted, boolean trusted) {}
