package org.childhub.newsletter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.childhub.accounts.Members.Mailbox;
import org.childhub.catalogue.Cards;
import org.childhub.mail.Letter;
import org.childhub.mail.Letter.Part;
import org.childhub.newsletter.Sending.Recipient;
import org.childhub.text.Language;
import org.childhub.text.Markdown;
import org.childhub.text.Messages;
import org.childhub.text.Scripts;
import org.childhub.web.Signatures;
import org.childhub.web.Site;
import org.springframework.stereotype.Component;

/** Makes letters of newsletters: no pictures that tell who reads them, no addresses that count. */
@Component
class IssueLetters {
  static final String STOP = "newsletter";

  /** Whom the link of a test mail would end: no subscriber has this number. */
  static final long NOBODY = 0;

  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]\\[]+)]\\((https?://[\\x21-\\x7E&&[^<>\"()]]{1,800})\\)");
  private static final int SUMMARY = 240;

  private final Issues issues;
  private final Cards cards;
  private final Markdown markdown;
  private final Messages messages;
  private final Signatures signatures;
  private final Site site;

  IssueLetters(
      Issues issues,
      Cards cards,
      Markdown markdown,
      Messages messages,
      Signatures signatures,
      Site site) {
    this.issues = issues;
    this.cards = cards;
    this.markdown = markdown;
    this.messages = messages;
    this.signatures = signatures;
    this.site = site;
  }

  /** To each in the script that she reads. */
  List<Letter> of(Issue issue, List<Recipient> recipients) {
    var parts = new HashMap<Language, List<Part>>();
    return recipients.stream()
        .map(
            to -> {
              var language = Scripts.shown(issue.language(), to.language());
              return new Letter(
                  to.email(),
                  language,
                  Scripts.forReader(issue.subject(), issue.language(), language),
                  parts.computeIfAbsent(language, shown -> parts(issue, shown)),
                  stop(language, to.id()));
            })
        .toList();
  }

  /** As its readers get it, for its editor to look at; what would end it ends nothing. */
  Letter test(Issue issue, Mailbox to) {
    return new Letter(
        to.email(),
        issue.language(),
        messages.in(to.language()).get("newsletter.test.subject", issue.subject()),
        parts(issue, issue.language()),
        stop(issue.language(), NOBODY));
  }

  private String stop(Language language, long subscriberId) {
    return address(language, "/newsletter/stop/" + signatures.sign(STOP, subscriberId));
  }

  /** Its words and items, as readers of a language get them; empty where there are none. */
  List<Part> parts(Issue issue, Language language) {
    var parts = new ArrayList<>(intro(issue, language));
    for (var card : cards.byIds(issues.items(issue.id()), language)) {
      parts.add(new Letter.Heading(card.title()));
      if (!card.summary().isEmpty()) {
        parts.add(new Letter.Paragraph(shortened(card.summary())));
      }
      parts.add(new Letter.Link(card.title(), address(language, card.path())));
    }
    return List.copyOf(parts);
  }

  /** A block of Markdown each; where it leads to stands behind it. */
  private List<Part> intro(Issue issue, Language language) {
    var parts = new ArrayList<Part>();
    for (var block : issue.intro().strip().split("\\R\\s*\\R")) {
      var plain = Scripts.forReader(markdown.plain(block).strip(), issue.language(), language);
      if (plain.isEmpty()) {
        continue;
      }
      parts.add(
          block.stripLeading().startsWith("#")
              ? new Letter.Heading(plain)
              : new Letter.Paragraph(plain));
      LINK.matcher(block)
          .results()
          .forEach(
              link ->
                  parts.add(
                      new Letter.Link(
                          Scripts.forReader(link.group(1), issue.language(), language),
                          link.group(2))));
    }
    return parts;
  }

  private static String shortened(String summary) {
    return summary.codePointCount(0, summary.length()) <= SUMMARY
        ? summary
        : summary.substring(0, summary.offsetByCodePoints(0, SUMMARY - 1)) + "…";
  }

  private String address(Language language, String path) {
    return site.baseUrl() + "/" + language.pathTag() + path;
  }
}
