package org.childhub.web;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses that came from outside and are to be followed: only those of this hub are. */
public final class HubAddress {
  private static final int LONGEST = 2_000;

  private HubAddress() {}

  /** The path with its query, where it leads to a page of this hub and nowhere else. */
  public static Optional<String> of(@Nullable String address) {
    if (address == null
        || address.length() > LONGEST
        || !address.startsWith("/")
        || address.startsWith("//")
        || address.contains("\\")
        || address.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    try {
      var target = URI.create(address);
      return target.getHost() == null && target.getScheme() == null
          ? Optional.of(address)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
