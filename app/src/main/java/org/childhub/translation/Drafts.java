package org.childhub.translation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.editing.Content;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What translators have typed and not finished. */
@Component
class Drafts {
  private final JdbcClient db;
  private final Clock clock;

  Drafts(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What was typed, and over which texts. */
  record Draft(Base base, Content.Words words, Instant at) {}

  Optional<Draft> find(Member member, long entryId, Language language) {
    return db.sql(
            """
            select base, title, summary, body, at from translation_draft
            where entry_id = :entry and language = :language and member = :member
            """)
        .param("entry", entryId)
        .param("language", language.tag())
        .param("member", member.id())
        .query(
            (row, number) ->
                new Draft(
                    Base.parse(row.getString("base")).orElseThrow(),
                    new Content.Words(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("body"),
                        Made.FRESH,
                        ""),
                    row.getTimestamp("at").toInstant()))
        .optional();
  }

  void keep(Member member, long entryId, Language language, Base base, Content.Words words) {
    db.sql(
            """
            insert into translation_draft (entry_id, language, member, base, title, summary, body, at)
            values (:entry, :language, :member, :base, :title, :summary, :body, :now)
            on conflict (entry_id, language, member) do update set base = excluded.base, title = excluded.title,
              summary = excluded.summary, body = excluded.body, at = excluded.at
            """)
        .param("entry", entryId)
        .param("language", language.tag())
        .param("member", member.id())
        .param("base", base.code())
        .param("title", words.title())
        .param("summary", words.summary())
        .param("body", words.body())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void discard(Member member, long entryId, Language language) {
    db.sql(
            "delete from translation_draft where entry_id = :entry and language = :language and member = :member")
        .param("entry", entryId)
        .param("language", language.tag())
        .param("member", member.id())
        .update();
  }
}
