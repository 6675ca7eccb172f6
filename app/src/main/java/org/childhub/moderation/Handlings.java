package org.childhub.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Members.Mailbox;
import org.childhub.accounts.Right;
import org.childhub.accounts.Role;
import org.childhub.audit.Audit;
import org.childhub.moderation.Handling.Note;
import org.childhub.moderation.Handling.Person;
import org.childhub.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who works on which task and what colleagues note; whoever calls has found the task. */
@Component
public class Handlings {
  private final JdbcClient db;
  private final Queue queue;
  private final Members members;
  private final Letters letters;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;

  Handlings(
      JdbcClient db,
      Queue queue,
      Members members,
      Letters letters,
      Messages messages,
      Audit audit,
      Clock clock) {
    this.db = db;
    this.queue = queue;
    this.members = members;
    this.letters = letters;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  private record NoteRow(@Nullable Long memberId, String words, Timestamp at) {}

  /** What the page of a task shows of it to this reader. */
  public Handling of(Task task, Member reader) {
    var assignee =
        db.sql("select member_id from moderation_assignment where sort = :sort and key = :key")
            .param("sort", task.sort())
            .param("key", task.key())
            .query(Long.class)
            .optional();
    var notes =
        db.sql(
                "select member_id, words, at from moderation_note where sort = :sort and key = :key order by id")
            .param("sort", task.sort())
            .param("key", task.key())
            .query(NoteRow.class)
            .list();
    var names =
        names(Stream.concat(assignee.stream(), notes.stream().map(NoteRow::memberId)).toList());
    return new Handling(
        task,
        assignee.map(id -> new Person(id, names.getOrDefault(id, ""))).orElse(null),
        reader.id(),
        others(task, reader),
        notes.stream()
            .map(
                note ->
                    new Note(
                        names.getOrDefault(note.memberId(), ""),
                        note.words(),
                        note.at().toInstant()))
            .toList());
  }

  /** How it stands with each of these tasks. */
  Map<Task, Standing> standings(List<Task> tasks) {
    record Row(@Nullable Long memberId, long notes) {}
    var rows =
        db.sql(
                """
                select a.member_id, (select count(*) from moderation_note n where n.sort = t.sort and n.key = t.key) as notes
                from unnest(:sorts, :keys) with ordinality as t(sort, key, number)
                left join moderation_assignment a on a.sort = t.sort and a.key = t.key
                order by t.number
                """)
            .param("sorts", tasks.stream().map(Task::sort).toArray(String[]::new))
            .param("keys", tasks.stream().map(Task::key).toArray(String[]::new))
            .query(Row.class)
            .list();
    var names = names(rows.stream().map(Row::memberId).toList());
    var found = new HashMap<Task, Standing>();
    for (var i = 0; i < tasks.size(); i++) {
      var row = rows.get(i);
      var assignee = row.memberId() == null ? null : names.getOrDefault(row.memberId(), "");
      found.put(tasks.get(i), new Standing(assignee, row.notes()));
    }
    return found;
  }

  /** Keys of the tasks on which a member works, by sort. */
  Map<String, List<String>> keys(Member member) {
    record Row(String sort, String key) {}
    return db
        .sql("select sort, key from moderation_assignment where member_id = :member")
        .param("member", member.id())
        .query(Row.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(Row::sort, Collectors.mapping(Row::key, Collectors.toList())));
  }

  /**
   * Asks a member to work on a task, or nobody any more; false where that member may not see it. A
   * colleague is told by mail.
   */
  @Transactional
  public boolean assign(Task task, @Nullable Long memberId, Member by) {
    var source = queue.source(by, task.sort()).orElseThrow();
    if (memberId == null) {
      db.sql("delete from moderation_assignment where sort = :sort and key = :key")
          .param("sort", task.sort())
          .param("key", task.key())
          .update();
    } else if (memberId == by.id() || maySee(task, memberId)) {
      put(task, memberId, by);
    } else {
      return false;
    }
    source.assigned(task.key(), memberId, by);
    if (memberId != null && memberId != by.id()) {
      members.mailbox(memberId).ifPresent(to -> letters.assigned(to, source.name(), task));
    }
    note(task, by, "task.assigned", Map.of("to", memberId == null ? "" : "member:" + memberId));
    return true;
  }

  private boolean maySee(Task task, long memberId) {
    return members
        .find(memberId)
        .flatMap(
            member -> queue.find(member, messages.in(member.language()), task.sort(), task.key()))
        .isPresent();
  }

  private void put(Task task, long memberId, Member by) {
    db.sql(
            """
            insert into moderation_assignment (sort, key, member_id, given_by, at)
            values (:sort, :key, :member, :by, :now)
            on conflict (sort, key) do update
              set member_id = excluded.member_id, given_by = excluded.given_by, at = excluded.at
            """)
        .param("sort", task.sort())
        .param("key", task.key())
        .param("member", memberId)
        .param("by", by.id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Keeps what a member notes for her colleagues, 1 to {@value Words#MOST} characters. */
  @Transactional
  public void note(Task task, String words, Member by) {
    db.sql(
            """
            insert into moderation_note (sort, key, member_id, words, at) values (:sort, :key, :by, :words, :now)
            """)
        .param("sort", task.sort())
        .param("key", task.key())
        .param("by", by.id())
        .param("words", words)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    note(task, by, "task.noted", Map.of());
  }

  /**
   * Removes who works on these and what colleagues noted, for the room that lets the things
   * themselves go, in its transaction.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(String sort, Collection<String> keys) {
    for (var table : List.of("note", "assignment")) {
      db.sql("delete from moderation_%s where sort = :sort and key = any(:keys)".formatted(table))
          .param("sort", sort)
          .param("keys", keys.toArray(String[]::new))
          .update();
    }
  }

  private void note(Task task, Member by, String action, Map<String, String> details) {
    audit.note("member:" + by.id(), action, task.sort() + ":" + task.key(), details);
  }

  /** Those whom the reader can ask, herself aside. */
  private List<Person> others(Task task, Member reader) {
    return queue.source(reader, task.sort()).stream()
        .flatMap(source -> source.able(task, holders(source.right(), task.country())).stream())
        .filter(member -> member.id() != reader.id())
        .map(member -> new Person(member.id(), member.name()))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  /** Who hold a right for a country, be it within one organisation only. */
  private Collection<Member> holders(Right right, @Nullable String country) {
    var ids =
        Stream.of(Role.values())
            .filter(role -> role.gives(right))
            .flatMap(role -> members.holding(role, country).stream())
            .map(Mailbox::id)
            .distinct()
            .toList();
    return members.find(ids).values();
  }

  private Map<Long, String> names(Collection<@Nullable Long> ids) {
    return members.find(ids.stream().filter(Objects::nonNull).distinct().toList()).values().stream()
        .collect(Collectors.toMap(Member::id, Member::name));
  }
}
