package org.childhub.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.audit.Audit;
import org.childhub.catalogue.Credits;
import org.childhub.catalogue.Kind;
import org.childhub.text.Language;
import org.childhub.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets translators change the words of one language of what is public, and nothing else of it. The
 * original was reviewed; its translation becomes public at once.
 */
@Component
public class Translating {
  private final JdbcClient db;
  private final Items items;
  private final Versions versions;
  private final Present present;
  private final Reviews reviews;
  private final Publishing publishing;
  private final Check check;
  private final Credits credits;
  private final Audit audit;
  private final Clock clock;

  Translating(
      JdbcClient db,
      Items items,
      Versions versions,
      Present present,
      Reviews reviews,
      Publishing publishing,
      Check check,
      Credits credits,
      Audit audit,
      Clock clock) {
    this.db = db;
    this.items = items;
    this.versions = versions;
    this.present = present;
    this.reviews = reviews;
    this.publishing = publishing;
    this.check = check;
    this.credits = credits;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is public of an entry. */
  public record Open(Kind kind, Content content) {}

  /** What is public of an entry that the member may translate. */
  public Optional<Open> find(Member member, long entryId) {
    return items.ofEntry(entryId).flatMap(item -> open(member, item, item.kind()));
  }

  /** The same; until the transaction ends nobody else changes it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Open> lock(Member member, long entryId) {
    return items.lockEntry(entryId).flatMap(item -> open(member, item, item.kind()));
  }

  private Optional<Open> open(Member member, Item item, Kind kind) {
    return open(member, item).map(content -> new Open(kind, content));
  }

  private Optional<Content> open(Member member, Item item) {
    return item.withdrawnBy() == null
        ? present.open(item).filter(content -> mayTranslate(member, item, content))
        : Optional.empty();
  }

  private static boolean mayTranslate(Member member, Item item, Content content) {
    return member.may(
        Right.TRANSLATE, content.all(Field.COUNTRIES), Freedom.organisation(item, content));
  }

  /** What keeps these words from the public: message keys by title, summary and body. */
  public Map<String, String> problems(Content content, Language language, Content.Words words) {
    return problems(content.with(language.tag(), words), language);
  }

  private Map<String, String> problems(Content changed, Language language) {
    var mine = new LinkedHashMap<String, String>();
    check
        .words(changed)
        .forEach(
            (field, problem) -> {
              if (field.endsWith("." + language.tag())) {
                mine.put(field.substring(0, field.indexOf('.')), problem);
              }
            });
    return mine;
  }

  /**
   * Puts words in one language before the public, as a version of their own. What others are
   * working on, have handed in or planned of the item, and what was refused and may be appealed,
   * takes the words over, unless it has other ones in that language already; whether a source has
   * changed something under it stays known.
   *
   * @return message keys by field; where there are any, nothing was written
   */
  @Transactional
  public Map<String, String> put(
      Member member, long entryId, Language language, Content.Words words) {
    var item = items.lockEntry(entryId).orElseThrow(NotFound::new);
    var before = open(member, item).orElseThrow(NotFound::new);
    var tag = language.tag();
    if (tag.equals(before.original())) {
      throw new NotFound();
    }
    var content = before.with(tag, words);
    var problems = problems(content, language);
    if (!problems.isEmpty()) {
      return problems;
    }
    present.look(item).keep();
    var published = versions.next(item.id());
    versions.add(item.id(), published, published, content, member.id(), clock.instant(), "");
    publishing.put(item.kind(), entryId, content);
    versions.settle(item.id(), published, present.open(item).orElseThrow());
    var moved = carryOver(member, item, before, tag, words, published);
    renumber(item, published, moved);
    audit.note(
        Editing.actor(member),
        "item.translated",
        Editing.subject(item.id()),
        Map.of("version", String.valueOf(published), "language", tag));
    return Map.of();
  }

  /** The numbers that versions not public yet have now, by the ones they had. */
  private Map<Integer, Integer> carryOver(
      Member member, Item item, Content before, String tag, Content.Words words, int published) {
    var waiting = new TreeSet<>(reviews.refused(item));
    Stream.of(item.isAhead() ? item.number() : null, item.handedIn(), item.scheduled())
        .filter(number -> number != null && !number.equals(item.published()))
        .forEach(waiting::add);
    var moved = new HashMap<Integer, Integer>();
    if (item.published() != null) {
      moved.put(item.published(), published);
    }
    var number = published;
    for (var old : waiting) {
      var content = present.version(item, old);
      var base =
          versions
              .base(item.id(), old)
              .filter(known -> !known.content().saysTheSame(before))
              .map(Version::number)
              .orElse(published);
      var others = !content.in(tag).equals(before.in(tag));
      versions.add(
          item.id(),
          ++number,
          base,
          others ? content : content.with(tag, words),
          member.id(),
          clock.instant(),
          "");
      moved.put(old, number);
    }
    return moved;
  }

  private void renumber(Item item, int published, Map<Integer, Integer> moved) {
    db.sql(
            """
            update editing_item set number = :number, published = :published, handed_in = :handedIn,
              scheduled = :scheduled, changed_at = :now where id = :id
            """)
        .param("id", item.id())
        .param("number", moved.values().stream().max(Integer::compare).orElse(published))
        .param("published", published)
        .param("handedIn", moved(moved, item.handedIn()))
        .param("scheduled", moved(moved, item.scheduled()))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    db.sql(
            """
            update editing_review r set number = m.now from unnest(:before, :now) as m(before, now)
            where r.item_id = :id and r.number = m.before and (r.outcome is null or r.outcome = 'refused')
            """)
        .param("id", item.id())
        .param("before", moved.keySet().toArray(Integer[]::new))
        .param("now", moved.values().toArray(Integer[]::new))
        .update();
  }

  private static @Nullable Integer moved(Map<Integer, Integer> moved, @Nullable Integer old) {
    return old == null ? null : moved.get(old);
  }

  /** Takes a name out of the credits of these entries' translations into a language, for good. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void uncredit(Collection<Long> entryIds, Language language, String name) {
    for (var table : List.of("editing_version", "editing_autosave")) {
      db.sql(
              """
              update %s v set content = jsonb_set(content, :path::text[], to_jsonb(array_to_string(
                array_remove(string_to_array(content #>> :path::text[], ', '), :name), ', ')))
              from editing_item i
              where i.id = v.item_id and i.entry_id = any(:entries) and strpos(content #>> :path::text[], :name) > 0
              """
                  .formatted(table))
          .param("path", new String[] {"texts", language.tag(), "translator"})
          .param("name", name)
          .param("entries", entryIds.toArray(Long[]::new))
          .update();
    }
    credits.remove(entryIds, language, name);
  }
}
