package org.childhub.translation;

import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that a member sent and did not take yet, and what she had machines do. All go with her. */
@Component
class FileBelongings implements Belongings {
  private final JdbcClient db;

  FileBelongings(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> tables() {
    return Set.of("translation_file", "translation_order");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    out.add(
        "translationfiles.title",
        db.sql(
                """
                select called as "translationfiles.field.called", sent_at as "translationfiles.field.at"
                from translation_file where member_id = :member order by id
                """)
            .param("member", memberId)
            .query()
            .listOfRows());
    out.add(
        "translationfiles.machine.title",
        db.sql(
                """
                select language as "translationfiles.field.language", asked_at as "translationfiles.field.at"
                from translation_order where member_id = :member order by id
                """)
            .param("member", memberId)
            .query()
            .listOfRows());
  }
}
