package org.childhub.signin;

import java.time.Instant;
import java.util.List;
import org.childhub.accounts.Members;
import org.childhub.mail.Letter;
import org.childhub.mail.Outbox;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.childhub.web.Site;
import org.springframework.stereotype.Component;

/** What the hub writes to somebody about her account. */
@Component
class SignInLetters {
  private final Outbox outbox;
  private final Messages messages;
  private final Site site;

  SignInLetters(Outbox outbox, Messages messages, Site site) {
    this.outbox = outbox;
    this.messages = messages;
    this.site = site;
  }

  /** The link that signs a member in. */
  void signIn(String email, Language language, Secret link) {
    send(email, language, "signin.letter.sign-in", "/sign-in/" + link.text());
  }

  /** To an address that wanted to sign in and is no member's. */
  void unknown(String email, Language language) {
    send(email, language, "signin.letter.unknown", "/join");
  }

  /** The link that makes a member. */
  void join(String email, Language language, Secret link) {
    send(email, language, "signin.letter.join", "/join/" + link.text());
  }

  /** To a member who filled in the form for joining once more. */
  void alreadyMember(String email, Language language, Secret link) {
    send(email, language, "signin.letter.already", "/sign-in/" + link.text());
  }

  /** Somebody signed in with a kind of browser that was not seen before. */
  void newDevice(Members.Mailbox to, Browser browser, Instant when) {
    var texts = messages.in(to.language());
    outbox.send(
        new Letter(
            to.email(),
            to.language(),
            texts.get("signin.letter.device.subject"),
            List.of(
                new Letter.Paragraph(
                    texts.get(
                        "signin.letter.device.text",
                        browser.name(),
                        browser.system(),
                        texts.date(site.day(when)))),
                new Letter.Paragraph(texts.get("signin.letter.device.not-you")),
                new Letter.Button(
                    texts.get("signin.letter.device.button"),
                    address(to.language(), "/me/devices"))),
            null));
  }

  private void send(String email, Language language, String key, String path) {
    var texts = messages.in(language);
    outbox.send(
        new Letter(
            email,
            language,
            texts.get(key + ".subject"),
            List.of(
                new Letter.Paragraph(texts.get(key + ".text")),
                new Letter.Button(texts.get(key + ".button"), address(language, path)),
                new Letter.Paragraph(texts.get("signin.letter.not-you"))),
            null));
  }

  private String address(Language language, String path) {
    return site.baseUrl() + "/" + language.pathTag() + path;
  }
}
