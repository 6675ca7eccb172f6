package org.childhub.translation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files from translators' tools until they are taken, for a day at most. */
@Component
class XliffStore {
  /** So many of a member's may wait at once. */
  static final int MOST = 10;

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient db;
  private final Clock clock;

  XliffStore(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A file that was sent, and what it was called. */
  record Sent(long id, String called, XliffFile file) {}

  /**
   * Keeps files beside those that wait already, all or none, and answers their numbers in the same
   * order.
   *
   * @throws XliffRefused where one cannot be read, or more than {@link #MOST} would wait
   */
  @Transactional(rollbackFor = XliffRefused.class)
  public List<Long> keep(Member member, List<XliffUpload> files) throws IOException, XliffRefused {
    for (var file : files) {
      try {
        check(file.content());
      } catch (XliffRefused e) {
        throw files.size() == 1 ? e : e.of(file.called());
      }
    }
    if (waiting(member).size() + files.size() > MOST) {
      throw new XliffRefused("many", String.valueOf(MOST));
    }
    return files.stream().map(file -> keep(member, file)).toList();
  }

  private static void check(byte[] content) throws IOException, XliffRefused {
    var target = XliffReader.read(new ByteArrayInputStream(content)).target();
    if (!Targets.ALL.contains(Targets.of(target))) {
      throw new XliffRefused("target", target.tag());
    }
  }

  private long keep(Member member, XliffUpload file) {
    return db.sql(
            """
            insert into translation_file (member_id, called, content, sent_at)
            values (:member, :called, :content, :now) returning id
            """)
        .param("member", member.id())
        .param("called", file.called())
        .param("content", file.content())
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** The member's files that wait, the last first. */
  List<XliffWaiting> waiting(Member member) {
    return db.sql(
            "select id, called, sent_at from translation_file where member_id = :member order by id desc")
        .param("member", member.id())
        .query(
            (row, number) ->
                new XliffWaiting(
                    row.getLong("id"),
                    row.getString("called"),
                    row.getTimestamp("sent_at").toInstant()))
        .list();
  }

  /** A file of the member's own. */
  Optional<Sent> find(Member member, long id) {
    return db.sql(
            "select id, called, content from translation_file where id = :id and member_id = :member")
        .param("id", id)
        .param("member", member.id())
        .query(
            (row, number) ->
                new Sent(row.getLong("id"), row.getString("called"), read(row.getBytes("content"))))
        .optional();
  }

  /** It was read when it was sent. */
  private static XliffFile read(byte[] content) {
    try {
      return XliffReader.read(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XliffRefused e) {
      throw new IllegalStateException(e);
    }
  }

  @Transactional
  public void remove(Member member, long id) {
    db.sql("delete from translation_file where id = :id and member_id = :member")
        .param("id", id)
        .param("member", member.id())
        .update();
  }

  /** Forgets what nobody took. */
  @Scheduled(initialDelayString = "11m", fixedDelayString = "1h")
  @Transactional
  public void forget() {
    db.sql("delete from translation_file where sent_at < :then")
        .param("then", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }
}
