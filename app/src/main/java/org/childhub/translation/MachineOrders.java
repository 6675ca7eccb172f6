package org.childhub.translation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what machines are to translate and how far they are. */
@Component
class MachineOrders {
  /** Without a sign of life for so long, nobody works on it any more. */
  static final Duration SILENCE = Duration.ofMinutes(15);

  private static final String SELECT =
      """
      select o.id, o.language,
        case when o.state in ('waiting', 'running') and o.changed_at < :silent then 'stopped' else o.state end as state,
        o.problem, o.changed_at, count(t.entry_id) as total,
        count(*) filter (where t.outcome <> 'waiting') as done,
        count(*) filter (where t.outcome in ('proposed', 'some')) as proposed,
        count(*) filter (where t.outcome in ('refused', 'some')) as left,
        count(*) filter (where t.outcome = 'children') as children,
        count(*) filter (where t.outcome = 'languages') as languages
      from translation_order o left join translation_task t on t.order_id = o.id
      %s group by o.id order by o.id desc limit 50
      """;

  private final JdbcClient db;
  private final Clock clock;

  MachineOrders(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What is to be done, and in whose name. */
  record Task(long member, Language language, long entryId) {}

  @Transactional
  public long add(Member member, Language language, List<Long> entryIds) {
    var id =
        db.sql(
                """
                insert into translation_order (member_id, language, asked_at, changed_at)
                values (:member, :language, :now, :now) returning id
                """)
            .param("member", member.id())
            .param("language", language.tag())
            .param("now", now())
            .query(Long.class)
            .single();
    db.sql(
            """
            insert into translation_task (order_id, entry_id, place)
            select :order, entry_id, place from unnest(:ids::bigint[]) with ordinality as e(entry_id, place)
            """)
        .param("order", id)
        .param("ids", entryIds.toArray(Long[]::new))
        .update();
    return id;
  }

  /** An order of the member's own. */
  Optional<MachineOrder> find(Member member, long id) {
    return select("where o.id = :id and o.member_id = :member")
        .param("id", id)
        .param("member", member.id())
        .query(MachineOrder.class)
        .optional();
  }

  /** The last ones of everybody. */
  List<MachineOrder> latest() {
    return select("").query(MachineOrder.class).list();
  }

  private JdbcClient.StatementSpec select(String where) {
    return db.sql(SELECT.formatted(where))
        .param("silent", Timestamp.from(clock.instant().minus(SILENCE)));
  }

  /** What comes next; empty where nothing waits. */
  Optional<Task> next(long order) {
    return db.sql(
            """
            select o.member_id, o.language, t.entry_id
            from translation_order o join translation_task t on t.order_id = o.id
            where o.id = :order and t.outcome = 'waiting' order by t.place limit 1
            """)
        .param("order", order)
        .query(
            (row, number) ->
                new Task(
                    row.getLong("member_id"),
                    Language.of(row.getString("language")),
                    row.getLong("entry_id")))
        .optional();
  }

  @Transactional
  public void settle(long order, long entryId, String outcome) {
    db.sql(
            "update translation_task set outcome = :outcome where order_id = :order and entry_id = :entry")
        .param("order", order)
        .param("entry", entryId)
        .param("outcome", outcome)
        .update();
    db.sql("update translation_order set changed_at = :now where id = :order")
        .param("order", order)
        .param("now", now())
        .update();
  }

  @Transactional
  public void set(long order, String state, String problem) {
    db.sql(
            """
            update translation_order set state = :state, problem = :problem, changed_at = :now where id = :order
            """)
        .param("order", order)
        .param("state", state)
        .param("problem", problem)
        .param("now", now())
        .update();
  }

  /**
   * Lets one node begin or go on with an order: false where somebody works on it, or nothing is
   * left.
   */
  @Transactional
  public boolean claim(long order) {
    return db.sql(
                """
                update translation_order set state = 'waiting', problem = '', changed_at = :now
                where id = :order and (state in ('stopped', 'failed') or changed_at < :silent and state <> 'finished')
                """)
            .param("order", order)
            .param("now", now())
            .param("silent", Timestamp.from(clock.instant().minus(SILENCE)))
            .update()
        == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
