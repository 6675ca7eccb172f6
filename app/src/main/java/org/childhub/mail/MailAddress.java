package org.childhub.mail;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is an e-mail address: one, without a name, of a mailbox that every server can reach. */
public final class MailAddress {
  // RFC 5321, 4.5.3.1.
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final Pattern LOCAL_PART =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
  private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]{1,63}\\.)+[a-z0-9-]{2,63}");
  private static final IDNA DOMAINS =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII);

  private MailAddress() {}

  /**
   * The address as it is kept and written to: the domain in small letters, one in other scripts in
   * its ASCII form (UTS 46). Empty for what is no address, or more than one, and for mailboxes with
   * other than ASCII letters before the @, which few servers take.
   */
  public static Optional<String> of(String typed) {
    var address = typed.strip();
    var at = address.lastIndexOf('@');
    if (at < 1
        || at > LONGEST_LOCAL_PART
        || address.length() > LONGEST
        || !LOCAL_PART.matcher(address.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return domain(address.substring(at + 1))
        .map(domain -> address.substring(0, at + 1) + domain)
        .filter(whole -> whole.length() <= LONGEST);
  }

  private static Optional<String> domain(String typed) {
    var checked = new IDNA.Info();
    var domain = DOMAINS.nameToASCII(typed, new StringBuilder(), checked).toString();
    return checked.hasErrors()
        ? Optional.empty()
        : Optional.of(domain.toLowerCase(Locale.ROOT))
            .filter(ascii -> DOMAIN.matcher(ascii).matches());
  }
}
