package org.childhub.notices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.childhub.accounts.Members.Mailbox;
import org.childhub.mail.Letter;
import org.childhub.mail.Letter.Part;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.childhub.text.Texts;
import org.childhub.web.Signatures;
import org.childhub.web.Site;
import org.springframework.stereotype.Component;

/** What the hub writes to a member about news: titles that lead to their pages. */
@Component
class DigestLetters {
  static final String STOP = "notices";
  private static final int TITLES = 20;

  private final Messages messages;
  private final Site site;
  private final Signatures signatures;

  DigestLetters(Messages messages, Site site, Signatures signatures) {
    this.messages = messages;
    this.site = site;
    this.signatures = signatures;
  }

  /** Titles that she can read in her language come first. */
  Letter about(List<Notice> news, Mailbox to) {
    var texts = messages.in(to.language());
    var parts = new ArrayList<Part>();
    parts.add(new Letter.Paragraph(texts.get("notices.letter.text")));
    news.stream()
        .sorted(Comparator.comparing(notice -> !hers(notice, to.language())))
        .limit(TITLES)
        .forEach(notice -> parts.add(link(notice, to.language(), texts)));
    if (news.size() > TITLES) {
      parts.add(new Letter.Paragraph(texts.get("notices.letter.more", news.size() - TITLES)));
    }
    parts.add(
        new Letter.Button(
            texts.get("notices.letter.button"), address(to.language(), Notices.PATH)));
    parts.add(
        new Letter.Link(
            texts.get("notices.letter.settings"), address(to.language(), SettingsController.PATH)));
    return new Letter(
        to.email(),
        to.language(),
        texts.get("notices.letter.subject", news.size()),
        parts,
        address(to.language(), "/notices/stop/" + signatures.sign(STOP, to.id())));
  }

  private static boolean hers(Notice notice, Language reader) {
    var language = notice.card().language();
    return language.equals(reader) || language.isBcms() && reader.isBcms();
  }

  private Part link(Notice notice, Language reader, Texts texts) {
    var title = notice.card().title();
    var why =
        Stream.of(notice.said(texts), notice.because(texts))
            .filter(part -> !part.isEmpty())
            .toList();
    return new Letter.Link(
        why.isEmpty() ? title : texts.get("notices.letter.title", title, String.join("; ", why)),
        address(reader, notice.card().path()));
  }

  private String address(Language language, String path) {
    return site.baseUrl() + "/" + language.pathTag() + path;
  }
}
