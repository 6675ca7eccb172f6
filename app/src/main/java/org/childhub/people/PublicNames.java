package org.childhub.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other rooms may know of a member's profile: her name for everyone, what she reads. */
@Component
public class PublicNames {
  private static final String PUBLIC =
      """
      select member_id, slug, public_name as name from people_profile
      where active and public_name is not null
      """;

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

  /** Somebody with a page that everyone may see, by the last part of its address. */
  public Optional<PublicPerson> at(String slug) {
    return db.sql(PUBLIC + "and slug = :slug")
        .param("slug", slug)
        .query(PublicPerson.class)
        .optional();
  }

  /** Those of the members who have a page that everyone may see, by number. */
  public Map<Long, PublicPerson> withPages(Collection<Long> memberIds) {
    return db
        .sql(PUBLIC + "and member_id = any(:members)")
        .param("members", memberIds.toArray(Long[]::new))
        .query(PublicPerson.class)
        .list()
        .stream()
        .collect(Collectors.toMap(PublicPerson::memberId, person -> person));
  }

  /** The languages that a member says she reads, in her order. */
  public List<Language> reads(long memberId) {
    return db.sql("select unnest(languages) from people_profile where member_id = :member")
        .param("member", memberId)
        .query((row, number) -> Language.of(row.getString(1)))
        .list();
  }
}
