package org.childhub.signin;

import org.childhub.web.HubAddress;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to sign in. Nothing of it may be logged.
 *
 * @param to where to go afterwards, a path of this hub
 * @param remember whether the device is hers alone
 */
public record SignInForm(@Nullable String email, @Nullable String to, @Nullable String remember) {

  /** The same without what nobody can have meant; without a way back, the member's own page. */
  SignInForm cleaned(String own) {
    return new SignInForm(
        email == null ? "" : email.strip(),
        HubAddress.of(to).orElse(own),
        "yes".equals(remember) ? "yes" : "");
  }

  /** Where to go afterwards. */
  String wayBack() {
    return to == null ? "/" : to;
  }

  /** Keeps addresses out of logs and error messages. */
  @Override
  public String toString() {
    return "SignInForm";
  }
}
