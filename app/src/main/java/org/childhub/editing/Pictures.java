package org.childhub.editing;

import java.util.List;
import org.childhub.catalogue.Cards;
import org.childhub.files.FileUse;
import org.childhub.files.FileVisibility;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pictures in the texts of entries: everyone may see one once a public text shows it. */
@Component
class Pictures implements FileVisibility, FileUse {
  private final JdbcClient db;
  private final Cards cards;

  Pictures(JdbcClient db, Cards cards) {
    this.db = db;
    this.cards = cards;
  }

  @Override
  public boolean isPublic(long fileId) {
    return cards.isAnyPublic(entriesWith(fileId));
  }

  @Override
  public boolean uses(long fileId) {
    return !entriesWith(fileId).isEmpty();
  }

  /** The entries, public or not, whose texts show a file. */
  List<Long> entriesWith(long fileId) {
    return db.sql("select entry_id from editing_picture where file_id = :file order by entry_id")
        .param("file", fileId)
        .query(Long.class)
        .list();
  }

  /** What the texts of an entry show. */
  List<FileLine> of(long entryId) {
    return db.sql(
            "select file_id, language, name from editing_picture where entry_id = :entry order by position")
        .param("entry", entryId)
        .query(
            (row, number) ->
                new FileLine(
                    row.getLong("file_id"),
                    Language.of(row.getString("language")),
                    row.getString("name")))
        .list();
  }

  /** Notes what the texts of an entry show now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(long entryId, List<FileLine> pictures) {
    db.sql("delete from editing_picture where entry_id = :entry").param("entry", entryId).update();
    db.sql(
            """
            insert into editing_picture (entry_id, position, file_id, language, name)
            select :entry, place, file, language, name
            from unnest(:files, :languages, :names) with ordinality as p(file, language, name, place)
            """)
        .param("entry", entryId)
        .param("files", pictures.stream().map(FileLine::fileId).toArray(Long[]::new))
        .param(
            "languages",
            pictures.stream().map(line -> line.language().tag()).toArray(String[]::new))
        .param("names", pictures.stream().map(FileLine::name).toArray(String[]::new))
        .update();
  }
}
