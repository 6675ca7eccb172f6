package org.childhub.signin;

import java.util.List;

/**
 * The ways in which a member signs in.
 *
 * @param email her address, by which she always can
 * @param password whether she has one
 * @param offered services that she may still connect
 * @param recent whether she signed in a short while ago and may change something
 */
public record Means(
    String email,
    List<Passkey> passkeys,
    boolean password,
    List<LinkedProvider> linked,
    List<OfferedProvider> offered,
    boolean recent) {
  /** Keeps addresses out of logs. */
  @Override
  public String toString() {
    return "Means";
  }
}
