package org.childhub.signin;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a provider knows and the hub does not, and who may join.
 *
 * @param email empty unless the provider has checked that it is hers
 */
record Offer(Identity identity, String email, String name) {
  /** The form for joining with what the provider said. */
  Joining form() {
    return new Joining(name, email, null, null, null, null).cleaned();
  }

  /**
   * The account that may be connected to who joins with this address: only where the provider
   * vouches for it, else one could have another confirm one's own account.
   */
  @Nullable Identity identityOf(String address) {
    return email.equalsIgnoreCase(address) ? identity : null;
  }

  /** Keeps addresses and names out of logs. */
  @Override
  public String toString() {
    return "Offer";
  }
}
