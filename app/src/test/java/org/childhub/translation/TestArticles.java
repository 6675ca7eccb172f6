package org.childhub.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.childhub.accounts.Member;
import org.childhub.catalogue.Addresses;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryText;
import org.childhub.catalogue.Kind;
import org.childhub.news.News;
import org.childhub.news.NewsDraft;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Articles for tests as a source brings them, in English and other languages; translators' names.
 */
@Component
class TestArticles {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private final News news;
  private final Addresses addresses;
  private final JdbcClient db;

  TestArticles(News news, Addresses addresses, JdbcClient db) {
    this.db = db;
    this.news = news;
    this.addresses = addresses;
  }

  long entry(String slug) {
    return addresses.entries(List.of(slug)).values().iterator().next();
  }

  static String slug() {
    return "translated-" + NUMBER.incrementAndGet();
  }

  /** What an article says in one language: title, summary, body, and how it came about. */
  record Words(String title, String summary, String body, String state) {
    static Words of(String title, String body) {
      return new Words(title, "", body, "reviewed");
    }
  }

  /** Puts an article with these words, the English ones its original, and answers its entry. */
  long put(String slug, Map<String, Words> words, String... countries) {
    var texts = new LinkedHashMap<Language, EntryText>();
    var bodies = new LinkedHashMap<Language, String>();
    words.forEach(
        (tag, one) -> {
          var state = tag.equals("en") ? "original" : one.state();
          texts.put(Language.of(tag), new EntryText(one.title(), one.summary(), state, null));
          if (!one.body().isEmpty()) {
            bodies.put(Language.of(tag), one.body());
          }
        });
    var entry =
        new EntryDraft(
            Kind.ARTICLE,
            slug,
            null,
            Language.EN,
            PartialDate.parse("2026-05-01"),
            texts,
            List.of(countries),
            List.of(),
            List.of(),
            Set.copyOf(bodies.keySet()),
            null,
            null,
            null,
            List.of(),
            null,
            false);
    return news.putAll(List.of(new NewsDraft(entry, List.of(), List.of(), bodies, null, null)))
        .getFirst();
  }

  /** Gives a member a name that everyone may know. */
  void name(Member member, String pseudonym) {
    db.sql(
            """
            insert into people_profile (member_id, slug, pseudonym, pseudonym_key)
            values (:member, 'pen-' || :member, :name, 'pen-' || :member)
            on conflict (member_id) do update set pseudonym = excluded.pseudonym
            """)
        .param("member", member.id())
        .param("name", pseudonym)
        .update();
  }
}
