package org.childhub.library;

import java.util.List;
import org.childhub.library.Publications.Attached;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files belong to which publications, public or not. */
@Component
public class PublicationFiles {
  private final JdbcClient db;

  PublicationFiles(JdbcClient db) {
    this.db = db;
  }

  /** The files of a publication in their order. */
  public List<Attached> of(long entryId) {
    return db.sql(
            """
            select entry_id, file_id, language, name from library_file
            where entry_id = :entry order by position, file_id
            """)
        .param("entry", entryId)
        .query(
            (row, number) ->
                new Attached(
                    row.getLong("entry_id"),
                    row.getLong("file_id"),
                    Language.of(row.getString("language")),
                    row.getString("name")))
        .list();
  }

  /** The ids of the entries that have the file. */
  public List<Long> entriesWith(long fileId) {
    return db.sql("select entry_id from library_file where file_id = :file order by entry_id")
        .param("file", fileId)
        .query(Long.class)
        .list();
  }
}
