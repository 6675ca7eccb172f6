package org.childhub.moderation.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.audit.Audit;
import org.childhub.mail.MailAddress;
import org.childhub.moderation.Concern;
import org.childhub.moderation.Letters;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said to reporters, and to whom the clock spoke. */
@Component
class Answers {
  private final JdbcClient db;
  private final Members members;
  private final Letters letters;
  private final Audit audit;
  private final Clock clock;

  Answers(JdbcClient db, Members members, Letters letters, Audit audit, Clock clock) {
    this.db = db;
    this.members = members;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /** The address that a reporter left, where it is one of e-mail and nothing else. */
  static Optional<String> address(Concern.Content content) {
    return Optional.ofNullable(content.contact()).flatMap(MailAddress::of);
  }

  /** Writes to the reporter in the language of her report and keeps what was written. */
  @Transactional
  void send(Concern concern, String address, String words, Member by) {
    db.sql(
            """
            insert into moderation_answer (concern_id, words, member_id, at) values (:concern, :words, :by, :now)
            """)
        .param("concern", concern.id())
        .param("words", words)
        .param("by", by.id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    letters.answer(address, Language.of(concern.language()), concern.reference(), words);
    audit.note("member:" + by.id(), "concern.answered", concern.subjectOfAudit(), Map.of());
  }

  private record AnswerRow(String words, @Nullable Long memberId, Timestamp at) {}

  List<ShownConcern.Answer> of(Concern concern) {
    var rows =
        db.sql(
                "select words, member_id, at from moderation_answer where concern_id = :id order by id")
            .param("id", concern.id())
            .query(AnswerRow.class)
            .list();
    var names = names(rows.stream().map(AnswerRow::memberId).toList());
    return rows.stream()
        .map(
            row ->
                new ShownConcern.Answer(
                    row.words(), names.getOrDefault(row.memberId(), ""), row.at().toInstant()))
        .toList();
  }

  private record ToldRow(int step, Timestamp at, List<Long> members) {}

  List<ShownConcern.Told> told(Concern concern) {
    var rows =
        db.sql(
                """
                select step, max(at) as at,
                  coalesce(array_agg(member_id order by member_id) filter (where member_id is not null), '{}') as members
                from moderation_told where concern_id = :id group by step order by step
                """)
            .param("id", concern.id())
            .query(
                (row, number) ->
                    new ToldRow(
                        row.getInt(1),
                        row.getTimestamp(2),
                        List.of((Long[]) row.getArray(3).getArray())))
            .list();
    var names = names(rows.stream().flatMap(row -> row.members().stream()).toList());
    return rows.stream()
        .map(
            row ->
                new ShownConcern.Told(
                    row.step(),
                    row.at().toInstant(),
                    row.members().stream()
                        .map(id -> names.getOrDefault(id, ""))
                        .filter(name -> !name.isEmpty())
                        .toList()))
        .toList();
  }

  private Map<Long, String> names(Collection<@Nullable Long> ids) {
    return members.find(ids.stream().filter(Objects::nonNull).distinct().toList()).values().stream()
        .collect(Collectors.toMap(Member::id, Member::name));
  }
}
