package org.childhub.people;

import java.util.List;
import java.util.Optional;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other rooms may know of a member's profile: her name for everyone, what she reads. */
@Component
public class PublicNames {
  private final JdbcClient db;

  PublicNames(JdbcClient db) {
    this.db = db;
  }

  /**
   * The name by which everyone may know a member: that of her public page, else her pseudonym.
   * Empty where she wants to be known to nobody.
   */
  public Optional<String> of(long memberId) {
    return db.sql(
            """
            select coalesce(public_name, pseudonym) from people_profile
            where member_id = :member and coalesce(public_name, pseudonym) <> ''
            """)
        .param("member", memberId)
        .query(String.class)
        .optional();
  }

  /** The languages that a member says she reads, in her order. */
  public List<Language> reads(long memberId) {
    return db.sql("select unnest(languages) from people_profile where member_id = :member")
        .param("member", memberId)
        .query((row, number) -> Language.of(row.getString(1)))
        .list();
  }
}
