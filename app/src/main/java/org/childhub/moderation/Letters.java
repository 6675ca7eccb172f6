package org.childhub.moderation;

import java.util.List;
import java.util.stream.Stream;
import org.childhub.accounts.Members.Mailbox;
import org.childhub.mail.Letter;
import org.childhub.mail.Letter.Button;
import org.childhub.mail.Letter.Paragraph;
import org.childhub.mail.Outbox;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.childhub.text.Texts;
import org.childhub.web.Site;
import org.springframework.stereotype.Component;

/**
 * What the hub writes about tasks and decisions, each to one person in her language. Of a concern
 * its number alone is named, never its words.
 */
@Component
public class Letters {
  private final Outbox outbox;
  private final Messages messages;
  private final Site site;

  Letters(Outbox outbox, Messages messages, Site site) {
    this.outbox = outbox;
    this.messages = messages;
    this.site = site;
  }

  /** A concern has waited too long. */
  void waits(Mailbox to, Concern concern) {
    var texts = messages.in(to.language());
    send(
        to.email(),
        to.language(),
        texts.get("moderation.letter.waits.subject", concern.reference()),
        List.of(
            new Paragraph(
                texts.get(
                    "moderation.letter.waits.text",
                    concern.reference(),
                    texts.moment(concern.receivedAt().atZone(site.zone())))),
            new Paragraph(texts.get("moderation.letter.waits.do")),
            button(texts, "moderation.letter.open", "/queue/concern/" + concern.reference())));
  }

  /** Somebody is asked to work on a task. */
  void assigned(Mailbox to, String name, Task task) {
    var texts = messages.in(to.language());
    send(
        to.email(),
        to.language(),
        texts.get("moderation.letter.assigned.subject"),
        List.of(
            new Paragraph(texts.get("moderation.letter.assigned.text", texts.get(name))),
            button(texts, "moderation.letter.open", task.address())));
  }

  /** The answer to whoever reported a concern and left an address. */
  public void answer(String to, Language language, String reference, String words) {
    var texts = messages.in(language);
    send(
        to,
        language,
        texts.get("moderation.letter.answer.subject", reference),
        Stream.concat(
                Stream.concat(
                    Stream.of(new Paragraph(texts.get("moderation.letter.answer.text", reference))),
                    paragraphs(words)),
                Stream.of(new Paragraph(texts.get("moderation.letter.answer.again", reference))))
            .toList());
  }

  /** To the author of what was refused or removed. */
  void decided(Mailbox to, Decision decision) {
    var texts = messages.in(to.language());
    var key = "moderation.letter." + decision.verdict();
    send(
        to.email(),
        to.language(),
        texts.get(key + ".subject"),
        Stream.concat(
                Stream.concat(
                    Stream.of(
                        new Paragraph(texts.get(key + ".text", decision.title())),
                        new Paragraph(texts.get(decision.reasonKey()))),
                    paragraphs(decision.words())),
                Stream.of(
                    new Paragraph(texts.get("moderation.letter.appeal")),
                    button(texts, "moderation.letter.read", decision.address())))
            .toList());
  }

  /** To the author who appealed. */
  void reviewed(Mailbox to, Decision decision) {
    var texts = messages.in(to.language());
    send(
        to.email(),
        to.language(),
        texts.get("moderation.letter.reviewed.subject"),
        List.of(
            new Paragraph(texts.get("moderation.letter." + decision.outcome(), decision.title())),
            button(texts, "moderation.letter.read", decision.address())));
  }

  private static Stream<Paragraph> paragraphs(String words) {
    return words.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Paragraph::new);
  }

  private Button button(Texts texts, String key, String path) {
    return new Button(texts.get(key), site.baseUrl() + "/" + texts.language().pathTag() + path);
  }

  private void send(
      String to, Language language, String subject, List<? extends Letter.Part> parts) {
    outbox.send(new Letter(to, language, subject, List.copyOf(parts), null));
  }
}
