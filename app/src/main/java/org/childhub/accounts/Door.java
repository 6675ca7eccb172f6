package org.childhub.accounts;

/**
 * A room's page that some members have use for; the member's own page lists those that she may
 * open. Rooms make one a bean.
 *
 * @param key of the message that names it; with {@code .hint} at its end, of what it is for
 * @param path without the language
 * @param icon as in static/icons
 */
public record Door(String key, String path, Right right, String icon) {}
