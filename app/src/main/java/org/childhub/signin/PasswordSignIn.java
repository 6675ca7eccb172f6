package org.childhub.signin;

import org.jspecify.annotations.Nullable;

/**
 * What was typed to sign in with a password. Nothing of it may be logged.
 *
 * @param to where to go afterwards, a path of this hub
 * @param remember whether the device is hers alone
 */
record PasswordSignIn(
    @Nullable String address,
    @Nullable String password,
    @Nullable String to,
    @Nullable String remember) {

  /** What of it the page may show again: all but the password. */
  SignInForm shown(String own) {
    return new SignInForm(address, to, remember).cleaned(own);
  }

  /** Keeps passwords and addresses out of logs and error messages. */
  @Override
  public String toString() {
    return "PasswordSignIn";
  }
}
