package org.childhub.verification;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Freezing;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.moderation.Undecided;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests that wait for a member's decision; of those who are shut out nobody decides. */
@Component
class VerificationTasks {
  private static final String WAITING =
      """
      from verification_request r
      where r.state = 'waiting' and r.member_id <> :reader and r.member_id <> all(:frozen)
        and (:everywhere or r.country = any(:countries)
          or (r.how = 'organisation' and r.organisation = any(:organisations)))
        and (:keys::bigint[] is null or r.id = any(:keys))
        and (:country = '' or r.country = :country)
        and (:before::timestamptz is null or r.asked_at <= :before)
      """;

  private final JdbcClient db;
  private final Freezing freezing;

  VerificationTasks(JdbcClient db, Freezing freezing) {
    this.db = db;
    this.freezing = freezing;
  }

  /**
   * The longest waiting first, from the one after the request {@code after} on, 0: from the first.
   */
  List<Verification> list(Member reader, Undecided wanted, long after, int limit) {
    return waiting(
            """
            select r.* %s and (:after = 0 or (r.asked_at, r.id) > (
              select x.asked_at, x.id from verification_request x where x.id = :after))
            order by r.asked_at, r.id limit :limit
            """,
            reader, wanted)
        .param("after", after)
        .param("limit", limit)
        .query(Verifications::verification)
        .list();
  }

  long count(Member reader, Undecided wanted) {
    return waiting("select count(*) %s", reader, wanted).query(Long.class).single();
  }

  /** One that waits for this member to decide. */
  Optional<Verification> find(Member reader, long id) {
    return list(reader, Undecided.only(id), 0, 1).stream().findFirst();
  }

  private JdbcClient.StatementSpec waiting(String select, Member reader, Undecided wanted) {
    var ids = wanted.ids();
    var before = wanted.before();
    var grants =
        reader.grants().stream().filter(grant -> grant.role().gives(Right.VERIFY)).toList();
    return db.sql(select.formatted(WAITING))
        .param("frozen", freezing.frozen().toArray(Long[]::new))
        .param("keys", ids == null ? null : ids.toArray(Long[]::new))
        .param("country", wanted.country())
        .param("before", before == null ? null : Timestamp.from(before))
        .param("reader", reader.id())
        .param(
            "everywhere",
            grants.stream().anyMatch(it -> it.country() == null && it.organisation() == null))
        .param(
            "countries",
            grants.stream()
                .filter(it -> it.country() != null && it.organisation() == null)
                .map(Grant::country)
                .toArray(String[]::new))
        .param(
            "organisations",
            grants.stream()
                .filter(it -> it.organisation() != null)
                .map(Grant::organisation)
                .toArray(String[]::new));
  }
}
