package org.childhub.editing;

import java.util.List;
import java.util.stream.Stream;
import org.childhub.accounts.Members;
import org.childhub.accounts.Members.Mailbox;
import org.childhub.mail.Letter;
import org.childhub.mail.Letter.Button;
import org.childhub.mail.Letter.Paragraph;
import org.childhub.mail.Outbox;
import org.childhub.text.Messages;
import org.childhub.web.Site;
import org.springframework.stereotype.Component;

/** What the hub writes to authors about what they handed in, each in her language. */
@Component
class EditingLetters {
  private final Members members;
  private final Outbox outbox;
  private final Messages messages;
  private final Site site;

  EditingLetters(Members members, Outbox outbox, Messages messages, Site site) {
    this.members = members;
    this.outbox = outbox;
    this.messages = messages;
    this.site = site;
  }

  /**
   * Tells what was decided.
   *
   * @param outcome accepted, or returned with words; of others nothing is said here
   */
  void decided(long member, Item item, String outcome, String words) {
    if (outcome.equals("accepted") || outcome.equals("returned")) {
      members.mailbox(member).ifPresent(to -> send(to, item, "editing.letter." + outcome, words));
    }
  }

  /**
   * Tells that something planned did not become public, since what it was to replace has changed.
   */
  void overtaken(long member, Item item) {
    members.mailbox(member).ifPresent(to -> send(to, item, "editing.letter.overtaken", ""));
  }

  private void send(Mailbox to, Item item, String key, String words) {
    var texts = messages.in(to.language());
    var lines =
        words.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Paragraph::new);
    var parts =
        Stream.<Stream<? extends Letter.Part>>of(
                Stream.of(new Paragraph(texts.get(key + ".text", item.title()))),
                lines,
                Stream.of(
                    new Button(
                        texts.get("editing.letter.open"),
                        "%s/%s/edit/%d"
                            .formatted(site.baseUrl(), to.language().pathTag(), item.id()))))
            .flatMap(part -> part)
            .toList();
    outbox.send(
        new Letter(
            to.email(), to.language(), texts.get(key + ".subject"), List.copyOf(parts), null));
  }
}
