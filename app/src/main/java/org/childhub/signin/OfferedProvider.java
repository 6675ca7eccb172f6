package org.childhub.signin;

/**
 * A service with whose account members may sign in here.
 *
 * @param key as in the settings and in addresses
 */
public record OfferedProvider(String key, String name) {}
