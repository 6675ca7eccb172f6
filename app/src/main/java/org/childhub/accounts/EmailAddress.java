package org.childhub.accounts;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address as people type it, made into the form that is kept. */
final class EmailAddress {
  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile("[^\\s@\\p{Cntrl}<>()\\[\\],;:\"\\\\]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");

  private EmailAddress() {}

  /** The part after @ in lower case and ASCII; empty where this is no address. */
  static Optional<String> of(@Nullable String typed) {
    var text = typed == null ? "" : typed.strip();
    var at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var domain = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
      var address = text.substring(0, at) + "@" + domain;
      return SHAPE.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
