package org.childhub.lexicon;

/** A stem of a family that another stem may mean, and the chance of it, between 0 and 1. */
public record Translation(Family family, String stem, float chance) {}
