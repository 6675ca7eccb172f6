package org.childhub.newsletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.newsletter.Issue.State;
import org.childhub.newsletter.Issue.Words;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Newsletters as editors write them. Only drafts change. */
@Component
class Issues {
  private static final String SELECT =
      """
      select i.id, i.language, i.country, i.subject, i.intro, i.state,
        i.queued_at, coalesce(i.recipients, 0) as recipients,
        (select count(*) from newsletter_recipient r where r.issue_id = i.id and r.handed_at is null) as waiting
      from newsletter_issue i
      """;
  private static final int MOST_SHOWN = 200;

  private final JdbcClient db;
  private final Clock clock;

  Issues(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The latest that a member may write, at most 200, the latest first. */
  List<Issue> list(Member member) {
    return db
        .sql(SELECT + "order by i.id desc limit :most")
        .param("most", MOST_SHOWN)
        .query(Issues::issue)
        .list()
        .stream()
        .filter(issue -> issue.isFor(member))
        .toList();
  }

  /** The issue with this id, where the member may write it. */
  Optional<Issue> find(Member member, long id) {
    return find(id).filter(issue -> issue.isFor(member));
  }

  Optional<Issue> find(long id) {
    return db.sql(SELECT + "where i.id = :id").param("id", id).query(Issues::issue).optional();
  }

  @Transactional
  public long begin(Member member, Words words) {
    return db.sql(
            """
            insert into newsletter_issue (language, country, subject, intro, author, created_at)
            values (:language, :country, :subject, :intro, :author, :now) returning id
            """)
        .param("language", words.language().tag())
        .param("country", words.country())
        .param("subject", words.subject())
        .param("intro", words.intro())
        .param("author", member.id())
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  @Transactional
  public void change(long id, Words words) {
    db.sql(
            """
            update newsletter_issue
            set language = :language, country = :country, subject = :subject, intro = :intro
            where id = :id and state = 'draft'
            """)
        .param("id", id)
        .param("language", words.language().tag())
        .param("country", words.country())
        .param("subject", words.subject())
        .param("intro", words.intro())
        .update();
  }

  /** Ids of its items in their order. */
  List<Long> items(long id) {
    return db.sql("select entry_id from newsletter_item where issue_id = :id order by position")
        .param("id", id)
        .query(Long.class)
        .list();
  }

  /** Puts an item at the end. */
  @Transactional
  public void add(long id, long entryId) {
    db.sql(
            """
            insert into newsletter_item (issue_id, entry_id, position)
            select i.id, :entry, (select coalesce(max(position), 0) + 1 from newsletter_item where issue_id = i.id)
            from newsletter_issue i where i.id = :id and i.state = 'draft'
            on conflict do nothing
            """)
        .param("id", id)
        .param("entry", entryId)
        .update();
  }

  @Transactional
  public void remove(long id, long entryId) {
    db.sql(
            """
            delete from newsletter_item where issue_id = :id and entry_id = :entry
              and exists (select from newsletter_issue where id = :id and state = 'draft')
            """)
        .param("id", id)
        .param("entry", entryId)
        .update();
  }

  /** Puts an item before the one that stands above it. */
  @Transactional
  public void raise(long id, long entryId) {
    db.sql(
            """
            with item as (
              select m.position, (select max(o.position) from newsletter_item o
                where o.issue_id = :id and o.position < m.position) as above
              from newsletter_item m where m.issue_id = :id and m.entry_id = :entry)
            update newsletter_item i
            set position = case i.position when item.position then item.above else item.position end
            from item where i.issue_id = :id and i.position in (item.position, item.above) and item.above is not null
              and exists (select from newsletter_issue where id = :id and state = 'draft')
            """)
        .param("id", id)
        .param("entry", entryId)
        .update();
  }

  private static Issue issue(ResultSet row, int number) throws SQLException {
    var queued = row.getTimestamp("queued_at");
    return new Issue(
        row.getLong("id"),
        Language.of(row.getString("language")),
        row.getString("country"),
        row.getString("subject"),
        row.getString("intro"),
        State.of(row.getString("state")),
        queued == null ? null : queued.toInstant(),
        row.getInt("recipients"),
        row.getInt("waiting"));
  }
}
