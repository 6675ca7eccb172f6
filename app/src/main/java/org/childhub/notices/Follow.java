package org.childhub.notices;

/** A target that a member follows. */
public record Follow(long id, Target target) {}
