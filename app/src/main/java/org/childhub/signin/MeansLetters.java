package org.childhub.signin;

import java.time.Clock;
import java.util.List;
import org.childhub.accounts.Members;
import org.childhub.mail.Letter;
import org.childhub.mail.Outbox;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.childhub.web.Site;
import org.springframework.stereotype.Component;

/** Tells a member by mail that a way to sign in to her account was added or taken away. */
@Component
class MeansLetters {
  private final Members members;
  private final Outbox outbox;
  private final Messages messages;
  private final Site site;
  private final Clock clock;

  MeansLetters(Members members, Outbox outbox, Messages messages, Site site, Clock clock) {
    this.members = members;
    this.outbox = outbox;
    this.messages = messages;
    this.site = site;
    this.clock = clock;
  }

  enum Change {
    PASSKEY_ADDED("signin.letter.passkey-added"),
    PASSKEY_REMOVED("signin.letter.passkey-removed"),
    PASSWORD_SET("signin.letter.password-set"),
    PASSWORD_REMOVED("signin.letter.password-removed"),
    PROVIDER_LINKED("signin.letter.provider-linked"),
    PROVIDER_UNLINKED("signin.letter.provider-unlinked");

    private final String key;

    Change(String key) {
      this.key = key;
    }
  }

  /**
   * Writes to a member in her language.
   *
   * @param what the passkey's or the provider's name, empty for the password
   */
  void write(long memberId, Change change, String what) {
    members
        .mailbox(memberId)
        .ifPresent(
            to -> {
              var texts = messages.in(to.language());
              var today = texts.date(site.day(clock.instant()));
              outbox.send(
                  new Letter(
                      to.email(),
                      to.language(),
                      texts.get("signin.letter.ways.subject"),
                      List.of(
                          new Letter.Paragraph(texts.get(change.key, what, today)),
                          new Letter.Paragraph(texts.get("signin.letter.ways.not-you")),
                          new Letter.Button(
                              texts.get("signin.letter.ways.button"),
                              address(to.language(), MeansPage.PATH))),
                      null));
            });
  }

  /** The link by which somebody whom a provider knows shows that the address is hers. */
  void confirm(Members.Mailbox to, String provider, Secret link) {
    var texts = messages.in(to.language());
    outbox.send(
        new Letter(
            to.email(),
            to.language(),
            texts.get("signin.letter.confirm.subject", provider),
            List.of(
                new Letter.Paragraph(texts.get("signin.letter.confirm.text", provider)),
                new Letter.Button(
                    texts.get("signin.letter.confirm.button"),
                    address(to.language(), "/sign-in/" + link.text())),
                new Letter.Paragraph(texts.get("signin.letter.confirm.not-you", provider))),
            null));
  }

  private String address(Language language, String path) {
    return site.baseUrl() + "/" + language.pathTag() + path;
  }
}
