package org.childhub.privacy;

import java.time.Instant;
import java.util.List;
import org.childhub.accounts.Members.Mailbox;
import org.childhub.mail.Letter;
import org.childhub.mail.Outbox;
import org.childhub.text.Messages;
import org.childhub.web.Site;
import org.springframework.stereotype.Component;

/** What the hub writes to members who leave or whom it has not seen for long. */
@Component
class PrivacyLetters {
  private final Outbox outbox;
  private final Messages messages;
  private final Site site;

  PrivacyLetters(Outbox outbox, Messages messages, Site site) {
    this.outbox = outbox;
    this.messages = messages;
    this.site = site;
  }

  /** She leaves, and can come back until a moment. */
  void leaving(Mailbox to, Instant end) {
    send(to, "privacy.letter.leaving.", day(to, end), true);
  }

  /** All that was hers is gone. */
  void erased(Mailbox to) {
    send(to, "privacy.letter.erased.", "", false);
  }

  /** Her account ends unless she signs in before a moment. */
  void unused(Mailbox to, Instant end) {
    send(to, "privacy.letter.unused.", day(to, end), true);
  }

  private String day(Mailbox to, Instant at) {
    return messages.in(to.language()).date(site.day(at));
  }

  private void send(Mailbox to, String key, String day, boolean signIn) {
    var texts = messages.in(to.language());
    var words = new Letter.Paragraph(texts.get(key + "text", day));
    var button =
        new Letter.Button(
            texts.get("privacy.letter.sign-in"),
            site.baseUrl() + "/" + to.language().pathTag() + "/sign-in");
    outbox.send(
        new Letter(
            to.email(),
            to.language(),
            texts.get(key + "subject"),
            signIn ? List.of(words, button) : List.of(words),
            null));
  }
}
