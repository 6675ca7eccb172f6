package org.childhub.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.catalogue.Arrivals;
import org.childhub.catalogue.Arrivals.By;
import org.childhub.catalogue.Arrivals.Wanted;
import org.childhub.text.Texts;
import org.childhub.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who follows what. */
@Component
class Follows {
  private static final int MOST = 200;

  private final JdbcClient db;
  private final Targets targets;
  private final Topics topics;
  private final Times times;
  private final Happenings happenings;
  private final ItemWatch watch;
  private final Arrivals arrivals;

  Follows(
      JdbcClient db,
      Targets targets,
      Topics topics,
      Times times,
      Happenings happenings,
      ItemWatch watch,
      Arrivals arrivals) {
    this.db = db;
    this.targets = targets;
    this.topics = topics;
    this.times = times;
    this.happenings = happenings;
    this.watch = watch;
    this.arrivals = arrivals;
  }

  private record Row(
      long id,
      String subject,
      @Nullable String code,
      @Nullable Long entryId,
      @Nullable Long searchId,
      @Nullable Long personId,
      @Nullable String query,
      Instant since) {}

  /** From now on; false where she follows it already, or more than enough. */
  @Transactional
  public boolean begin(Member member, Target target) {
    var now = happenings.latest();
    times.begin(member, now);
    var begun =
        db.sql(
                """
                insert into notices_follow (member_id, subject, code, entry_id, search_id, person_id, since)
                select :member, :subject, :code, :entry::bigint, :search::bigint, :person::bigint, :since
                where (select count(*) from notices_follow where member_id = :member) < :most
                on conflict do nothing
                """)
            .param("member", member.id())
            .param("subject", target.subject().code())
            .param("code", target.code())
            .param("entry", target.entryId())
            .param("search", target.searchId())
            .param("person", target.personId())
            .param("since", Timestamp.from(now))
            .param("most", MOST)
            .update();
    if (begun == 1 && target.subject() == Subject.ITEM) {
      watch.begin(Objects.requireNonNull(target.id()));
    }
    return begun == 1;
  }

  /** False where she follows nothing under this id. */
  @Transactional
  public boolean end(long memberId, long id) {
    return db.sql("delete from notices_follow where id = :id and member_id = :member")
            .param("id", id)
            .param("member", memberId)
            .update()
        == 1;
  }

  /** What a member follows, in the order in which she began; what is not public is left out. */
  List<Follow> of(long memberId, Texts texts) {
    var rows = rows(memberId);
    var entries =
        targets.entries(
            rows.stream().map(Row::entryId).filter(Objects::nonNull).toList(), texts.language());
    var people = targets.people(people(rows), texts.language());
    var follows = new ArrayList<Follow>();
    for (var row : rows) {
      target(row, entries, people, texts)
          .ifPresent(found -> follows.add(new Follow(row.id(), found)));
    }
    return follows;
  }

  private static List<Long> people(List<Row> rows) {
    return rows.stream().map(Row::personId).filter(Objects::nonNull).toList();
  }

  private Optional<Target> target(
      Row row, Map<Long, Target> entries, Map<Long, Target> people, Texts texts) {
    if (row.code() != null) {
      return row.subject().equals(Subject.TOPIC.code())
          ? targets.topic(row.code(), texts.language())
          : targets.country(row.code(), texts.language());
    }
    if (row.searchId() != null && row.query() != null) {
      return Optional.of(targets.search(row.searchId(), row.query(), texts));
    }
    return Optional.ofNullable(
        row.personId() == null ? entries.get(row.entryId()) : people.get(row.personId()));
  }

  /** What a member waits for among arrivals: of a topic also what lies below it. */
  List<Wanted> wanted(long memberId) {
    return rows(memberId).stream().flatMap(this::wanted).toList();
  }

  /** The first follow of a member that each of these arrivals belongs to, by the entries' ids. */
  Map<Long, Long> bringing(long memberId, List<Long> entryIds) {
    var wanted = new ArrayList<Wanted>();
    var follows = new ArrayList<Long>();
    for (var row : rows(memberId)) {
      wanted(row)
          .forEach(
              each -> {
                wanted.add(each);
                follows.add(row.id());
              });
    }
    return arrivals.because(entryIds, wanted).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> follows.get(each.getValue())));
  }

  private Stream<Wanted> wanted(Row row) {
    var id = row.entryId() == null ? 0 : row.entryId();
    return switch (Subject.of(row.subject()).orElseThrow()) {
      case TOPIC ->
          topics.withNarrower(String.valueOf(row.code())).stream()
              .map(slug -> new Wanted(By.TOPIC, slug, 0, row.since()));
      case COUNTRY -> Stream.of(new Wanted(By.COUNTRY, row.code(), 0, row.since()));
      case ORGANISATION -> Stream.of(new Wanted(By.ORGANISATION, null, id, row.since()));
      case WHOLE -> Stream.of(new Wanted(By.WHOLE, null, id, row.since()));
      case ITEM, SEARCH, PERSON -> Stream.empty();
    };
  }

  private List<Row> rows(long memberId) {
    return db.sql(
            """
            select f.id, f.subject, f.code, f.entry_id, f.search_id, f.person_id, s.query, f.since
            from notices_follow f left join notices_search s on s.id = f.search_id
            where f.member_id = :member order by f.id
            """)
        .param("member", memberId)
        .query(
            (row, number) ->
                new Row(
                    row.getLong("id"),
                    row.getString("subject"),
                    row.getString("code"),
                    row.getObject("entry_id", Long.class),
                    row.getObject("search_id", Long.class),
                    row.getObject("person_id", Long.class),
                    row.getString("query"),
                    row.getTimestamp("since").toInstant()))
        .list();
  }
}
