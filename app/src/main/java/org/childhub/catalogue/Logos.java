package org.childhub.catalogue;

import java.util.Optional;
import org.childhub.web.Logo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The logos of organisations. Whoever changes one raises the content's version after the commit.
 */
@Component
public class Logos {
  private final JdbcClient db;

  Logos(JdbcClient db) {
    this.db = db;
  }

  public Optional<Logo> of(long entryId) {
    return db.sql("select file_id as file, address from catalogue_logo where entry_id = :entry")
        .param("entry", entryId)
        .query(Logo.class)
        .optional();
  }

  /** In place of the one before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(long entryId, Logo logo) {
    db.sql(
            """
            insert into catalogue_logo (entry_id, file_id, address) values (:entry, :file, :address)
            on conflict (entry_id) do update set file_id = excluded.file_id, address = excluded.address
            """)
        .param("entry", entryId)
        .param("file", logo.file())
        .param("address", logo.address())
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(long entryId) {
    db.sql("delete from catalogue_logo where entry_id = :entry").param("entry", entryId).update();
  }

  /** Whether this file is the logo of an organisation. */
  public boolean isLogo(long fileId) {
    return db.sql("select exists (select from catalogue_logo where file_id = :file)")
        .param("file", fileId)
        .query(Boolean.class)
        .single();
  }

  /** Whether this file is the logo of an organisation that everyone sees. */
  public boolean isPublic(long fileId) {
    return db.sql(
            """
            select exists (select from catalogue_logo l join catalogue_entry e on e.id = l.entry_id
              where l.file_id = :file and e.visibility = 'public')
            """)
        .param("file", fileId)
        .query(Boolean.class)
        .single();
  }
}
