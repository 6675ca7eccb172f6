package org.childhub.notices;

import java.util.OptionalLong;
import org.childhub.accounts.Members;
import org.childhub.mail.Outbox;
import org.childhub.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the mails that are due, each in one transaction with the note of what it told: killed in
 * the middle, or on several nodes, the hub writes each once. Who has no news gets no mail.
 */
@Component
class Digests {
  private static final Logger log = LoggerFactory.getLogger(Digests.class);

  /** Titles in a mail, of so many that are looked at. */
  private static final int LOOKED_AT = 200;

  private final Times times;
  private final Notices notices;
  private final Happenings happenings;
  private final Members members;
  private final DigestLetters letters;
  private final Messages messages;
  private final Outbox outbox;
  private final TransactionTemplate transaction;

  Digests(
      Times times,
      Notices notices,
      Happenings happenings,
      Members members,
      DigestLetters letters,
      Messages messages,
      Outbox outbox,
      TransactionTemplate transaction) {
    this.times = times;
    this.notices = notices;
    this.happenings = happenings;
    this.members = members;
    this.letters = letters;
    this.messages = messages;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
  void write() {
    var written = 0;
    while (writeNext().isPresent()) {
      written++;
    }
    if (written > 0) {
      log.debug("{} members' notices were looked through.", written);
    }
  }

  /** The member whose turn it was; empty where nobody's mail is due. */
  private OptionalLong writeNext() {
    var member = transaction.execute(status -> lookThrough());
    return member == null ? OptionalLong.empty() : member;
  }

  private OptionalLong lookThrough() {
    var latest = happenings.latest();
    var due = times.due(latest).orElse(null);
    if (due == null) {
      return OptionalLong.empty();
    }
    var mailbox = members.mailbox(due.memberId()).orElse(null);
    if (mailbox != null) {
      var news =
          notices.between(
              due.memberId(), due.sentUpTo(), latest, messages.in(mailbox.language()), LOOKED_AT);
      if (!news.isEmpty()) {
        outbox.send(letters.about(news, mailbox));
      }
    }
    times.sent(due, latest);
    return OptionalLong.of(due.memberId());
  }
}
