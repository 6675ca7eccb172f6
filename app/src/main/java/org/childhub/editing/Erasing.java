package org.childhub.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.accounts.Right;
import org.childhub.audit.Audit;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.childhub.library.PublicationFiles;
import org.childhub.uploads.Uploads;
import org.childhub.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a file of a publication, or a picture in a text, away for good, where no version may keep
 * it: consent was withdrawn, or it names a child.
 */
@Component
class Erasing {
  private final JdbcClient db;
  private final Items items;
  private final ItemFiles named;
  private final Present present;
  private final Publishing publishing;
  private final PublicationFiles published;
  private final Pictures pictures;
  private final FileLinks links;
  private final StoredFiles files;
  private final Uploads uploads;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Erasing(
      JdbcClient db,
      Items items,
      ItemFiles named,
      Present present,
      Publishing publishing,
      PublicationFiles published,
      Pictures pictures,
      FileLinks links,
      StoredFiles files,
      Uploads uploads,
      Audit audit,
      ApplicationEventPublisher events) {
    this.db = db;
    this.items = items;
    this.named = named;
    this.present = present;
    this.publishing = publishing;
    this.published = published;
    this.pictures = pictures;
    this.links = links;
    this.files = files;
    this.uploads = uploads;
    this.audit = audit;
    this.events = events;
  }

  /** Whether the member may: whoever looks after the hub's own stock, not authors alone. */
  static boolean isFor(Member member, Item item) {
    return member.may(Right.CURATE, item.countries(), item.organisation());
  }

  /** An item that the member may take files from. */
  Item item(Member member, long id) {
    return items.any(id).filter(item -> isFor(member, item)).orElseThrow(NotFound::new);
  }

  /** A file that a version of the item, something typed or its public page has. */
  StoredFile file(Item item, long fileId) {
    var lines = new ArrayList<>(named.of(item.id()));
    present
        .open(item)
        .ifPresent(
            shown -> {
              lines.addAll(shown.files());
              lines.addAll(shown.pictures());
            });
    return lines.stream()
        .filter(line -> line.fileId() == fileId)
        .findFirst()
        .flatMap(line -> files.find(fileId).map(file -> file.named(line.name())))
        .orElseThrow(NotFound::new);
  }

  private boolean isShown(Item item, long fileId) {
    var entry = item.entryId();
    return entry != null
        && (published.entriesWith(fileId).contains(entry)
            || pictures.entriesWith(fileId).contains(entry));
  }

  /**
   * Takes a file from the item's public page, from all its versions and from what members type, and
   * from those who brought it; false where something else in the hub still has it.
   */
  @Transactional
  public boolean erase(Member member, long id, long fileId) {
    items.lock(id);
    var item = item(member, id);
    file(item, fileId);
    var entry = item.entryId();
    if (entry != null && isShown(item, fileId)) {
      var content = present.open(item).orElseThrow(NotFound::new);
      publishing.write(item.kind(), entry, content.without(fileId));
    }
    for (var table : List.of("editing_version", "editing_autosave")) {
      takeFromTexts(table, id, fileId);
      for (var list : List.of("files", "pictures")) {
        takeFrom(table, list, id, fileId);
      }
    }
    links.take(item, fileId);
    if (entry != null) {
      events.publishEvent(new FileErased(entry, fileId));
    }
    uploads.forget(fileId);
    var isGone = files.find(fileId).isEmpty();
    audit.note(
        Editing.actor(member),
        "item.file-erased",
        Editing.subject(id),
        Map.of("file", String.valueOf(fileId)));
    return isGone;
  }

  private void takeFromTexts(String table, long id, long fileId) {
    db.sql(
            """
            update %s set content = jsonb_set(content, '{texts}', (
              select coalesce(jsonb_object_agg(key, jsonb_set(value, '{body}',
                to_jsonb(btrim(regexp_replace(value ->> 'body', :picture, '', 'g'), E' \\n')))), '{}')
              from jsonb_each(content -> 'texts')))
            where item_id = :item and files @> array[:file]::bigint[]
            """
                .formatted(table))
        .param("item", id)
        .param("file", fileId)
        .param("picture", Picture.inText(fileId))
        .update();
  }

  private void takeFrom(String table, String list, long id, long fileId) {
    db.sql(
            """
            update %1$s set content = jsonb_set(content, '{lists,%2$s}', (
              select coalesce(jsonb_agg(line order by place), '[]')
              from jsonb_array_elements_text(content -> 'lists' -> '%2$s') with ordinality as f(line, place)
              where split_part(line, ' ', 1)::bigint <> :file))
            where item_id = :item and files @> array[:file]::bigint[]
            """
                .formatted(table, list))
        .param("item", id)
        .param("file", fileId)
        .update();
  }
}
