package org.childhub.notices;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.childhub.HubTest;
import org.childhub.mail.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests on a hub that sends its letters through a real mail server. */
@HubTest
public abstract class WithMailServer {
  private static final GreenMail SERVER = start();

  @Autowired protected Outbox outbox;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry settings) {
    settings.add("hub.mail.host", () -> "127.0.0.1");
    settings.add("hub.mail.port", () -> SERVER.getSmtp().getPort());
    settings.add("hub.mail.tls", () -> "none");
    settings.add("hub.mail.from", () -> "hub@example.org");
  }

  private static GreenMail start() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  /** What has come for an address once everything went that was to go. */
  protected List<MimeMessage> lettersTo(String address) {
    await().atMost(Duration.ofSeconds(60)).until(() -> outbox.state().waiting() == 0);
    return Stream.of(SERVER.getReceivedMessages()).filter(letter -> isTo(letter, address)).toList();
  }

  protected static String text(MimeMessage letter) throws Exception {
    return (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
  }

  /** The path that ends such letters, as their header says it. */
  protected static String stopping(MimeMessage letter) throws Exception {
    return letter.getHeader("List-Unsubscribe", null).replaceAll("^<https?://[^/]+|>$", "");
  }

  private static boolean isTo(MimeMessage letter, String address) {
    try {
      return letter.getAllRecipients()[0].toString().equals(address);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
