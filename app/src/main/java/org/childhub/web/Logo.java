package org.childhub.web;

/**
 * A picture that stands for the hub or an organisation.
 *
 * @param file its number in the room of files
 * @param address where browsers get it, from the host on: {@code /files/17/logo.png}
 */
public record Logo(long file, String address) {}
