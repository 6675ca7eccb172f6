package org.childhub.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.childhub.catalogue.Entries;
import org.childhub.catalogue.EntriesChanged;
import org.childhub.catalogue.EntryContent;
import org.childhub.catalogue.PublicEntries;
import org.childhub.catalogue.PublicEntry;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Notes what happens to items that somebody follows: another language, another wording. Being told
 * twice, or of a change that no reader sees, notes nothing.
 */
@Component
class ItemWatch {
  private final JdbcClient db;
  private final Entries turns;
  private final PublicEntries entries;
  private final List<EntryContent> contents;

  ItemWatch(JdbcClient db, Entries turns, PublicEntries entries, List<EntryContent> contents) {
    this.db = db;
    this.turns = turns;
    this.entries = entries;
    this.contents = contents;
  }

  private record Seen(byte[] looks, Set<String> languages) {}

  /** Remembers how it looks now. */
  void begin(long entryId) {
    entries.byIds(List.of(entryId)).forEach(entry -> remember(entryId, seen(entry)));
  }

  @ApplicationModuleListener
  void on(EntriesChanged changed) {
    var watched = watched(changed.ids());
    if (!watched.isEmpty()) {
      turns.waitForTurn();
      entries.byIds(watched).forEach(this::compare);
    }
  }

  private List<Long> watched(List<Long> ids) {
    return db.sql(
            "select distinct entry_id from notices_follow where subject = 'item' and entry_id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  private void compare(PublicEntry entry) {
    var before = find(entry.id());
    var now = seen(entry);
    if (before == null || Arrays.equals(before.looks(), now.looks())) {
      return;
    }
    var further = new TreeSet<>(now.languages());
    further.removeAll(before.languages());
    if (further.isEmpty()) {
      note(entry.id(), null);
    } else {
      further.forEach(language -> note(entry.id(), language));
    }
    remember(entry.id(), now);
  }

  /** The last change of a kind takes the place of those before. */
  private void note(long entryId, @Nullable String language) {
    db.sql(
            """
            insert into notices_change (entry_id, language) values (:entry, :language)
            on conflict (entry_id, language) do update set at = excluded.at
            """)
        .param("entry", entryId)
        .param("language", language)
        .update();
  }

  private @Nullable Seen find(long entryId) {
    return db.sql("select looks, languages from notices_watched where entry_id = :entry")
        .param("entry", entryId)
        .query(
            (row, number) ->
                new Seen(row.getBytes(1), Set.of((String[]) row.getArray(2).getArray())))
        .optional()
        .orElse(null);
  }

  private void remember(long entryId, Seen seen) {
    db.sql(
            """
            insert into notices_watched (entry_id, looks, languages) values (:entry, :looks, :languages)
            on conflict (entry_id) do update set looks = excluded.looks, languages = excluded.languages
            """)
        .param("entry", entryId)
        .param("looks", seen.looks())
        .param("languages", seen.languages().toArray(String[]::new))
        .update();
  }

  private Seen seen(PublicEntry entry) {
    var languages = new TreeSet<String>();
    entry.languages().forEach(language -> languages.add(language.tag()));
    entry.texts().keySet().forEach(language -> languages.add(language.tag()));
    var digest = sha256();
    languages.forEach(language -> digest.update((language + "\n").getBytes(UTF_8)));
    entry.texts().keySet().stream()
        .sorted(Comparator.comparing(Language::tag))
        .map(language -> entry.texts().get(language))
        .map(text -> text.title() + "\n" + text.summary() + "\n")
        .forEach(text -> digest.update(text.getBytes(UTF_8)));
    contents.stream()
        .flatMap(content -> content.passages(List.of(entry.id())).stream())
        .forEach(
            passage -> digest.update((passage.language().tag() + passage.text()).getBytes(UTF_8)));
    return new Seen(digest.digest(), languages);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
