package org.childhub.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.childhub.web.ContentVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes small public entries for tests; each test names its own slugs and topics. */
@Component
public class TestEntries {
  private final Entries entries;
  private final TransactionTemplate transaction;
  private final ContentVersion version;

  TestEntries(Entries entries, TransactionTemplate transaction, ContentVersion version) {
    this.entries = entries;
    this.transaction = transaction;
    this.version = version;
  }

  /** An entry in English with a title; the rest can be chosen. */
  public record Made(
      Kind kind,
      String slug,
      Map<Language, EntryText> texts,
      Language original,
      String published,
      List<String> countries,
      List<String> topics,
      String organisation,
      List<String> wholes) {
    public static Made of(Kind kind, String slug, String title) {
      return new Made(
          kind,
          slug,
          Map.of(Language.EN, EntryText.original(title, "A summary of " + title + ".")),
          Language.EN,
          "2026-05-01",
          List.of(),
          List.of(),
          null,
          List.of());
    }

    public Made in(Language language, String title, String summary) {
      var more = new HashMap<>(texts);
      more.put(language, new EntryText(title, summary, "reviewed", null));
      return new Made(
          kind, slug, more, original, published, countries, topics, organisation, wholes);
    }

    public Made on(String date) {
      return new Made(kind, slug, texts, original, date, countries, topics, organisation, wholes);
    }

    public Made about(String... slugs) {
      return new Made(
          kind, slug, texts, original, published, countries, List.of(slugs), organisation, wholes);
    }

    public Made from(String... codes) {
      return new Made(
          kind, slug, texts, original, published, List.of(codes), topics, organisation, wholes);
    }

    public Made by(String organisation) {
      return new Made(
          kind, slug, texts, original, published, countries, topics, organisation, wholes);
    }

    public Made within(String... slugs) {
      return new Made(
          kind, slug, texts, original, published, countries, topics, organisation, List.of(slugs));
    }

    EntryDraft draft() {
      return new EntryDraft(
          kind,
          slug,
          null,
          original,
          PartialDate.parse(published),
          texts,
          countries,
          topics,
          List.of(),
          Set.of(original),
          null,
          null,
          organisation,
          wholes,
          null,
          true);
    }
  }

  /** Writes them and answers their ids. */
  public List<Long> put(Made... made) {
    var ids =
        transaction.execute(
            status -> entries.putAll(List.of(made).stream().map(Made::draft).toList()));
    version.raise();
    return ids;
  }
}
