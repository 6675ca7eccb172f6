package org.childhub.signin;

/**
 * Who somebody is to an OpenID Connect provider: a subject, which stays hers, of an issuer.
 *
 * @param provider its key in the settings
 */
record Identity(String provider, String issuer, String subject) {
  /** Keeps it out of logs. */
  @Override
  public String toString() {
    return "Identity";
  }
}
