package org.childhub.editing;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.files.FileReaders;
import org.childhub.files.FileUse;
import org.childhub.files.StoredFiles;
import org.childhub.library.PublicationFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that versions and unsaved texts name: kept as long as one does, and seen by those who
 * may see the item.
 */
@Component
class ItemFiles implements FileUse, FileReaders {
  private final JdbcClient db;
  private final Items items;
  private final PublicationFiles published;
  private final StoredFiles files;

  ItemFiles(JdbcClient db, Items items, PublicationFiles published, StoredFiles files) {
    this.db = db;
    this.items = items;
    this.published = published;
    this.files = files;
  }

  @Override
  public boolean uses(long fileId) {
    return db.sql(
            """
            select exists (select from editing_version where files @> array[:file]::bigint[])
              or exists (select from editing_autosave where files @> array[:file]::bigint[])
            """)
        .param("file", fileId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean isShownTo(Member member, long fileId) {
    return items.isAnyVisible(member, fileId, published.entriesWith(fileId));
  }

  /** The files that versions of an item and what members type name, the latest line first. */
  List<FileLine> of(long item) {
    return db
        .sql(
            """
            select line from (
              select content, at from editing_version where item_id = :item
              union all select content, at from editing_autosave where item_id = :item) as c
            cross join jsonb_array_elements_text(
              coalesce(content -> 'lists' -> 'files', '[]') || coalesce(content -> 'lists' -> 'pictures', '[]'))
              as l(line)
            order by at desc
            """)
        .param("item", item)
        .query(String.class)
        .list()
        .stream()
        .map(FileLine::parse)
        .toList();
  }

  /** The files that versions of an item name, the first one uploaded first. */
  List<KeptFile> kept(long item) {
    var names = of(item).stream().collect(toMap(FileLine::fileId, FileLine::name, (a, b) -> a));
    var numbers = new LinkedHashMap<Long, List<Integer>>();
    db.sql(
            """
            select f.id, v.number from editing_version v cross join unnest(v.files) as f(id)
            where v.item_id = :item order by f.id, v.number
            """)
        .param("item", item)
        .query(
            row -> {
              numbers
                  .computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
                  .add(row.getInt("number"));
            });
    var stored = files.find(List.copyOf(numbers.keySet()));
    return numbers.entrySet().stream()
        .flatMap(
            line ->
                Stream.ofNullable(stored.get(line.getKey()))
                    .map(file -> file.named(names.getOrDefault(file.id(), "")))
                    .map(file -> new KeptFile(file, line.getValue())))
        .toList();
  }

  /** The files that this member has written of: in drafts that she began, and without saving. */
  List<Long> by(long memberId) {
    return db.sql(
            """
            select unnest(v.files) from editing_version v join editing_item i on i.id = v.item_id
            where i.author = :member and i.entry_id is null
            union select unnest(files) from editing_autosave where member = :member
            """)
        .param("member", memberId)
        .query(Long.class)
        .list();
  }

  /** Takes those of the files away that nothing in the hub needs any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void removeUnused(List<Long> fileIds) {
    files.removeUnused(fileIds);
  }
}
