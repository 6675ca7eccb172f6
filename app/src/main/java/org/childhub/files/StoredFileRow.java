package org.childhub.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of {@code file_stored}. */
final class StoredFileRow implements RowMapper<StoredFile> {

  @Override
  public StoredFile mapRow(ResultSet row, int number) throws SQLException {
    return new StoredFile(
        row.getLong("id"),
        row.getString("sha256"),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getObject("pages", Integer.class),
        row.getString("title"),
        List.of((String[]) row.getArray("authors").getArray()),
        row.getString("language"),
        TextState.valueOf(row.getString("text_state").toUpperCase(Locale.ROOT)),
        row.getString("text_problem"),
        row.getTimestamp("created_at").toInstant());
  }
}
