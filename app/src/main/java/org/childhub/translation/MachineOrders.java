package org.childhub.translation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.childhub.accounts.Member;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what machines are to translate and how far they are. */
@Component
class MachineOrders {
  /** Without a sign of life for so long, of which there is one a minute, nobody works on it. */
  static final Duration SILENCE = Duration.ofMinutes(5);

  private static final Duration KEPT = Duration.ofDays(90);

  private static final String SELECT =
      """
      select o.id, o.language,
        case when o.state in ('waiting', 'running') and o.changed_at < :silent then 'stopped' else o.state end as state,
        o.problem, o.changed_at, count(t.entry_id) as total,
        count(*) filter (where t.outcome <> 'waiting') as done,
        count(*) filter (where t.outcome in ('proposed', 'some')) as proposed,
        count(*) filter (where t.outcome in ('refused', 'some')) as left,
        count(*) filter (where t.outcome = 'children') as children,
        count(*) filter (where t.outcome = 'languages') as languages,
        count(*) filter (where t.outcome = 'texts') as texts
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

  /** The member's last one, while something of it waits. */
  Optional<MachineOrder> open(Member member) {
    return select(
            """
            where o.id = (select max(id) from translation_order where member_id = :member) and o.state <> 'finished'
            """)
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

  /** What comes next; empty where nothing waits, or somebody stopped it. */
  Optional<Task> next(long order) {
    return db.sql(
            """
            select o.member_id, o.language, t.entry_id
            from translation_order o join translation_task t on t.order_id = o.id
            where o.id = :order and o.state = 'running' and t.outcome = 'waiting' order by t.place limit 1
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

  /** Whether its turn has come: not where it was stopped meanwhile. */
  @Transactional
  public boolean begin(long order) {
    return db.sql(
                """
                update translation_order set state = 'running', changed_at = :now where id = :order and state = 'waiting'
                """)
            .param("order", order)
            .param("now", now())
            .update()
        == 1;
  }

  /** It is done, unless it was stopped. */
  @Transactional
  public void finish(long order) {
    end(order, "finished", "");
  }

  @Transactional
  public void fail(long order, String problem) {
    end(order, "failed", problem);
  }

  private void end(long order, String state, String problem) {
    db.sql(
            """
            update translation_order set state = :state, problem = :problem, changed_at = :now
            where id = :order and state = 'running'
            """)
        .param("order", order)
        .param("state", state)
        .param("problem", problem)
        .param("now", now())
        .update();
  }

  /** Lets it rest, on whichever node it waits or runs: nothing more of it is begun. */
  @Transactional
  public void stop(long order) {
    db.sql(
            """
            update translation_order set state = 'stopped', changed_at = :now
            where id = :order and state in ('waiting', 'running')
            """)
        .param("order", order)
        .param("now", now())
        .update();
  }

  /** A sign of life of those that wait or run here. */
  @Transactional
  public void live(Collection<Long> orders) {
    db.sql(
            """
            update translation_order set changed_at = :now where id = any(:orders) and state in ('waiting', 'running')
            """)
        .param("orders", orders.toArray(Long[]::new))
        .param("now", now())
        .update();
  }

  /** Forgets what nobody has touched for ninety days. */
  @Scheduled(initialDelayString = "17m", fixedDelayString = "6h")
  @Transactional
  public void forget() {
    db.sql("delete from translation_order where changed_at < :then")
        .param("then", Timestamp.from(clock.instant().minus(KEPT)))
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
