package org.childhub.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to a mail server, over one connection for as long as letters are due. */
final class SmtpDelivery implements Delivery {
  private static final Logger log = LoggerFactory.getLogger(SmtpDelivery.class);

  /** For each of some ten steps of a letter, so that all stay within {@link LetterQueue#CLAIM}. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MailSettings settings;
  private final Session session;
  private @Nullable Transport line;

  SmtpDelivery(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(MailSettings settings) {
    var properties = new Properties();
    var patience = String.valueOf(PATIENCE.toMillis());
    properties.put("mail.smtp.connectiontimeout", patience);
    properties.put("mail.smtp.timeout", patience);
    properties.put("mail.smtp.writetimeout", patience);
    properties.put("mail.smtp.socketFactory", new PromptSockets());
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.auth", String.valueOf(!settings.username().isEmpty()));
    properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls().equals("tls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls().equals("starttls")));
    properties.put(
        "mail.smtp.starttls.required", String.valueOf(settings.tls().equals("starttls")));
    properties.put(
        "mail.smtp.localhost", settings.from().substring(settings.from().indexOf('@') + 1));
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }

  @Override
  public Outcome deliver(MimeMessage letter, Instant written) {
    Transport open;
    try {
      open = open();
    } catch (MessagingException e) {
      hangUp();
      return new Outcome.Unreachable(words(e));
    }
    try {
      open.sendMessage(letter, letter.getRecipients(Message.RecipientType.TO));
      return new Outcome.Sent();
    } catch (MessagingException e) {
      return outcome(e);
    }
  }

  @Override
  public void rest() {
    hangUp();
  }

  // A server may have closed a line that was idle; isConnected asks it.
  private Transport open() throws MessagingException {
    var open = line;
    if (open == null || !open.isConnected()) {
      hangUp();
      open = session.getTransport("smtp");
      line = open;
      var loggedIn = !settings.username().isEmpty();
      open.connect(
          settings.host(),
          settings.port(),
          loggedIn ? settings.username() : null,
          loggedIn ? settings.password() : null);
    }
    return open;
  }

  private Outcome outcome(MessagingException failure) {
    Outcome outcome = new Outcome.Later(words(failure));
    for (Exception each = failure;
        each instanceof MessagingException reply;
        each = reply.getNextException()) {
      if (reply instanceof SMTPAddressFailedException address) {
        outcome = outcome(address.getReturnCode(), words(address));
      } else if (reply instanceof SMTPSendFailedException sending) {
        // Where the server takes nothing from us, another reader's letter would fare no better.
        outcome =
            sending.getCommand().startsWith("MAIL")
                ? new Outcome.Unreachable(words(sending))
                : outcome(sending.getReturnCode(), words(sending));
      }
    }
    if (!(outcome instanceof Outcome.Refused)) {
      hangUp();
    }
    return outcome;
  }

  private static Outcome outcome(int code, String reply) {
    return code >= 500 && code < 600 ? new Outcome.Refused(reply) : new Outcome.Later(reply);
  }

  private void hangUp() {
    var open = line;
    line = null;
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException e) {
        log.debug("The line to the mail server was broken already.", e);
      }
    }
  }

  private static String words(MessagingException failure) {
    return String.valueOf(failure.getMessage()).strip();
  }
}
