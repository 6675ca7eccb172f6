package org.childhub.mail;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person in her language; it is sent as text and as HTML of the same words. One that
 * could smuggle headers or lead elsewhere than to the web is refused with an {@link
 * IllegalArgumentException}.
 *
 * @param to an e-mail address that {@link MailAddress#of} knows
 * @param subject one line
 * @param unsubscribe the absolute address that ends such mails with one click (RFC 8058); null
 *     where the mail answers what its reader did, and such mails go first
 */
public record Letter(
    String to, Language language, String subject, List<Part> parts, @Nullable String unsubscribe) {
  private static final Pattern WEB = Pattern.compile("https?://[\\x21-\\x7E&&[^<>\"]]{1,900}");
  private static final Pattern BREAKING =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]");

  /** Puts the address into the form that is kept. */
  public Letter {
    to =
        MailAddress.of(to)
            .orElseThrow(() -> new IllegalArgumentException("A letter needs one e-mail address."));
    if (subject.isBlank() || BREAKING.matcher(subject).find()) {
      throw new IllegalArgumentException("The subject of a letter is one line of text.");
    }
    parts = List.copyOf(parts);
    if (unsubscribe != null) {
      checkWeb(unsubscribe);
    }
  }

  /** A piece of a mail's body, plain text. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Button.class, name = "button"),
    @JsonSubTypes.Type(value = Link.class, name = "link")
  })
  public sealed interface Part {}

  public record Paragraph(String text) implements Part {
    /** The text as it is to be broken. */
    public List<String> rows() {
      return text.strip().lines().toList();
    }
  }

  public record Heading(String text) implements Part {}

  /** The one thing to do; the absolute address also stands in words for those who cannot press. */
  public record Button(String label, String address) implements Part {
    public Button {
      checkWeb(address);
    }
  }

  /** A line that leads to a page of the hub by its absolute address. */
  public record Link(String label, String address) implements Part {
    public Link {
      checkWeb(address);
    }
  }

  /** Keeps addresses and words out of logs. */
  @Override
  public String toString() {
    return "Letter";
  }

  private static void checkWeb(String address) {
    if (!WEB.matcher(address).matches()) {
      throw new IllegalArgumentException("A letter leads to absolute addresses of the web only.");
    }
  }
}
