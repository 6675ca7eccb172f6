package org.childhub.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.childhub.accounts.MemberPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells other rooms whose page an address is, whoever may see it. */
@Component
class PersonPages implements MemberPages {
  private static final Pattern PATH = Pattern.compile("/people/([a-z0-9-]+)/?");

  private final JdbcClient db;

  PersonPages(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Long> member(String path) {
    var match = PATH.matcher(path);
    return match.matches()
        ? db.sql("select member_id from people_profile where slug = :slug")
            .param("slug", match.group(1))
            .query(Long.class)
            .optional()
        : Optional.empty();
  }
}
