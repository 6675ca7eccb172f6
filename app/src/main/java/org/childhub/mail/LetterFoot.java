package org.childhub.mail;

import java.util.List;
import org.childhub.mail.Letter.Link;
import org.childhub.mail.Letter.Paragraph;
import org.childhub.mail.Letter.Part;
import org.childhub.text.Messages;
import org.childhub.web.Site;
import org.springframework.stereotype.Component;

/** What stands below each letter: who sends it, why its reader gets it, and how such mails end. */
@Component
public class LetterFoot {
  private final Messages messages;
  private final Site site;

  LetterFoot(Messages messages, Site site) {
    this.messages = messages;
    this.site = site;
  }

  /** In the letter's language. */
  public List<Part> of(Letter letter) {
    var texts = messages.in(letter.language());
    var sender = new Paragraph(texts.get("mail.foot.sender", site.name()));
    var home = new Link(site.name(), site.baseUrl() + "/" + letter.language().pathTag() + "/");
    return letter.unsubscribe() == null
        ? List.of(sender, home, new Paragraph(texts.get("mail.foot.answer", site.name())))
        : List.of(
            sender,
            home,
            new Paragraph(texts.get("mail.foot.subscribed")),
            new Link(texts.get("mail.foot.stop"), letter.unsubscribe()));
  }
}
