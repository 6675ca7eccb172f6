package org.childhub.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import org.childhub.mail.Delivery.Outcome;
import org.junit.jupiter.api.Test;

/** Letters and the password go over no line that others may read. */
class SecretLineTests {
  @Test
  void aServerForWhoseCertificateNobodyVouchesGetsNothing() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    server.start();
    try {
      var outcome = deliver("tls", server.getSmtps().getPort());
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Unreachable.class, wait -> assertThat(wait.problem()).contains("connect"));
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void aServerThatOffersNoSecretLineGetsNothing() throws Exception {
    try (var server = new PickyServer()) {
      var outcome = deliver("starttls", server.port());
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Unreachable.class, wait -> assertThat(wait.problem()).contains("STARTTLS"));
      assertThat(server.asked).allMatch(command -> command.matches("EHLO .*|QUIT"));
    }
  }

  private static Outcome deliver(String tls, int port) throws Exception {
    var settings =
        new MailSettings(
            "127.0.0.1", port, "hub", "secret", tls, "hub@example.org", 0, Duration.ofDays(7));
    var letter = new MimeMessage((Session) null);
    letter.setFrom(new InternetAddress("hub@example.org"));
    letter.setRecipient(Message.RecipientType.TO, new InternetAddress("mira@example.org"));
    letter.setText("Text.");
    return new SmtpDelivery(settings).deliver(letter, Instant.EPOCH);
  }
}
