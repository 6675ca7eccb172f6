package org.childhub.library;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers and addresses by which the world knows a publication, in one form each. */
public final class Identifiers {
  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:https?://(?:dx\\.)?doi\\.org/|info:doi/|urn:doi:|doi:?\\s*)?(10\\.\\d{4,9}/\\S+)");
  private static final Pattern ISBN =
      Pattern.compile(
          "(?i)(?:urn:)?(?:isbn(?:-?1[03])?:?\\s*)?([0-9][0-9\\s\u2010-\u2015-]{8,20}[0-9xX])(?:\\s*\\(.*\\))?");
  private static final Pattern ISSN =
      Pattern.compile("(?i)(?:urn:)?(?:issn:?\\s*)?\\d{4}-?\\d{3}[\\dx]");
  private static final int LONGEST_ADDRESS = 2000;

  private Identifiers() {}

  /** A DOI without the resolver's address (ISO 26324), from any of its usual forms. */
  public static Optional<String> doi(String written) {
    Matcher doi = DOI.matcher(written.strip());
    if (!doi.matches()) {
      return Optional.empty();
    }
    String bare = doi.group(1).replaceAll("[.,;]+$", "");
    return bare.length() > 300 ? Optional.empty() : Optional.of(bare);
  }

  /** Digits and X of an ISBN-10 or ISBN-13 (ISO 2108) whose check digit is right. */
  public static Optional<String> isbn(String written) {
    Matcher isbn = ISBN.matcher(written.strip());
    if (!isbn.matches()) {
      return Optional.empty();
    }
    String digits = isbn.group(1).replaceAll("[^0-9xX]", "").toUpperCase(Locale.ROOT);
    return isIsbn10(digits) || isIsbn13(digits) ? Optional.of(digits) : Optional.empty();
  }

  /**
   * The number of a periodical is no mistake in a field for ISBNs, but says nothing of a
   * publication.
   */
  public static boolean isIssn(String written) {
    return ISSN.matcher(written.strip()).matches();
  }

  /**
   * An address of the web; other schemes are none. Spaces and signs that no address has are
   * escaped.
   */
  public static Optional<String> address(String written) {
    String text = written.strip();
    if (text.toLowerCase(Locale.ROOT).startsWith("www.")) {
      text = "https://" + text;
    }
    if (text.length() > LONGEST_ADDRESS || !text.matches("(?is)https?://.+")) {
      return Optional.empty();
    }
    var escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
        escaped.append("%%%02X".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    try {
      URI address = new URI(escaped.toString());
      return address.getHost() == null ? Optional.empty() : Optional.of(address.toASCIIString());
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static boolean isIsbn10(String digits) {
    if (!digits.matches("\\d{9}[\\dX]")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += (10 - i) * (digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0');
    }
    return sum % 11 == 0;
  }

  private static boolean isIsbn13(String digits) {
    if (!digits.matches("97[89]\\d{10}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
    }
    return sum % 10 == 0;
  }
}
