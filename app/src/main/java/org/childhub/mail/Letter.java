package org.childhub.mail;

import java.util.List;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person in her language; it is sent as text and as HTML of the same words.
 *
 * @param to an e-mail address
 * @param subject one line
 * @param unsubscribe the absolute address that ends such mails with one click (RFC 8058); null where
 *     the mail answers what its reader did
 */
public record Letter(
    String to, Language language, String subject, List<Part> parts, @Nullable String unsubscribe) {

  /** A piece of a mail's body, plain text. */
  public sealed interface Part {}

  public record Paragraph(String text) implements Part {}

  public record Heading(String text) implements Part {}

  /** The one thing to do; the absolute address also stands in words for those who cannot press. */
  public record Button(String label, String address) implements Part {}

  /** A line that leads to a page of the hub by its absolute address. */
  public record Link(String label, String address) implements Part {}

  /** Keeps addresses and words out of logs. */
  @Override
  public String toString() {
    return "Letter";
  }
}
