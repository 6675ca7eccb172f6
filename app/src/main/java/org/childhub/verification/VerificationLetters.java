package org.childhub.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import org.childhub.accounts.Members;
import org.childhub.mail.Letter;
import org.childhub.mail.Outbox;
import org.childhub.text.Messages;
import org.childhub.text.Texts;
import org.childhub.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the hub writes to members about their verification. */
@Component
class VerificationLetters {
  private final Members members;
  private final Outbox outbox;
  private final Messages messages;
  private final Site site;

  VerificationLetters(Members members, Outbox outbox, Messages messages, Site site) {
    this.members = members;
    this.outbox = outbox;
    this.messages = messages;
    this.site = site;
  }

  void confirmed(long memberId, LocalDate until) {
    send(memberId, "verification.letter.confirmed.", until, "");
  }

  void refused(long memberId, String reason) {
    send(memberId, "verification.letter.refused.", null, reason);
  }

  void ended(long memberId) {
    send(memberId, "verification.letter.ended.", null, "");
  }

  private void send(long memberId, String key, @Nullable LocalDate until, String reason) {
    members
        .mailbox(memberId)
        .ifPresent(
            to -> {
              var texts = messages.in(to.language());
              var parts = new ArrayList<Letter.Part>();
              parts.add(new Letter.Paragraph(text(texts, key, until)));
              if (!reason.isEmpty()) {
                parts.add(new Letter.Paragraph(texts.get("verification.letter.reason", reason)));
              }
              parts.add(
                  new Letter.Button(
                      texts.get("verification.title"),
                      site.baseUrl() + "/" + to.language().pathTag() + "/me/verification"));
              outbox.send(
                  new Letter(to.email(), to.language(), texts.get(key + "subject"), parts, null));
            });
  }

  private static String text(Texts texts, String key, @Nullable LocalDate until) {
    return until == null ? texts.get(key + "text") : texts.get(key + "text", texts.date(until));
  }
}
