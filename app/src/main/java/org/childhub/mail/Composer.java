package org.childhub.mail;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.mail.Letter.Button;
import org.childhub.mail.Letter.Heading;
import org.childhub.mail.Letter.Link;
import org.childhub.mail.Letter.Paragraph;
import org.childhub.mail.Letter.Part;
import org.childhub.text.Messages;
import org.childhub.text.Texts;
import org.childhub.web.Site;
import org.springframework.stereotype.Component;

/** Makes the mail of a letter: its parts as text and as HTML, and why its reader gets it. */
@Component
class Composer {
  private static final String UTF_8 = "UTF-8";
  private static final String BREAK = "\r\n";
  private static final int LONGEST_SUBJECT = 200;

  private final Messages messages;
  private final TemplateEngine templates;
  private final Site site;
  private final LetterFoot foot;
  private final String from;

  Composer(
      Messages messages,
      TemplateEngine templates,
      Site site,
      LetterFoot foot,
      MailSettings settings) {
    this.messages = messages;
    this.templates = templates;
    this.site = site;
    this.foot = foot;
    this.from =
        settings.from().isBlank() ? "hub@" + URI.create(site.baseUrl()).getHost() : settings.from();
  }

  /** The same letter gives the same Message-ID and date every time. */
  MimeMessage compose(LetterQueue.Claimed claimed) throws MessagingException {
    var letter = claimed.letter();
    var mail = new Mail("<" + claimed.message() + from.substring(from.indexOf('@')) + ">");
    try {
      mail.setFrom(new InternetAddress(from, site.name(), UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    mail.setSubject(shortened(letter.subject()), UTF_8);
    mail.setSentDate(Date.from(claimed.queuedAt()));
    mail.setContentLanguage(new String[] {letter.language().tag()});
    mail.setHeader("Auto-Submitted", "auto-generated");
    if (letter.unsubscribe() != null) {
      mail.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
      mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    mail.setContent(body(letter));
    mail.saveChanges();
    return mail;
  }

  private MimeMultipart body(Letter letter) throws MessagingException {
    var texts = messages.in(letter.language());
    var below = foot.of(letter);
    var text = new MimeBodyPart();
    text.setText(text(letter.parts()) + "-- " + BREAK + text(below), UTF_8, "plain");
    var html = new MimeBodyPart();
    html.setText(html(letter, below, texts), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private static String text(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> Stream.concat(rows(part), Stream.of("")))
        .collect(Collectors.joining(BREAK, "", BREAK));
  }

  private static Stream<String> rows(Part part) {
    return switch (part) {
      case Paragraph paragraph -> paragraph.rows().stream();
      case Heading heading -> Stream.of(heading.text());
      case Button button -> Stream.of(button.label() + ":", button.address());
      case Link link -> Stream.of(link.label() + ":", link.address());
    };
  }

  private String html(Letter letter, List<Part> foot, Texts texts) {
    var out = new StringOutput();
    templates.render(
        "mail/letter.jte",
        Map.of("letter", letter, "foot", foot, "site", site.name(), "dir", texts.dir()),
        out);
    return out.toString();
  }

  private static String shortened(String subject) {
    return subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }

  /** A message that keeps the Message-ID it is given. */
  private static final class Mail extends MimeMessage {
    private final String id;

    Mail(String id) {
      super((Session) null);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
