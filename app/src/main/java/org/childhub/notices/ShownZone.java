package org.childhub.notices;

/**
 * A time zone as its city is called.
 *
 * @param id as in the IANA database
 */
public record ShownZone(String id, String name) {}
