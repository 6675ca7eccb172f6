package org.childhub.wording;

import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which messages a member corrected. They are the hub's; only her number goes with her. */
@Component
class WordingBelongings implements Belongings {
  private final JdbcClient db;

  WordingBelongings(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> tables() {
    return Set.of("wording_correction");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    out.add(
        "wording.title",
        db.sql(
                """
                select language as "wording.language", key as "wording.key", pattern as "wording.text", at as "wording.at"
                from wording_correction where member_id = :member order by at
                """)
            .param("member", memberId)
            .query()
            .listOfRows());
  }

  @Override
  public void leave(long memberId, boolean wordsStay) {
    db.sql("update wording_correction set member_id = null where member_id = :member")
        .param("member", memberId)
        .update();
  }
}
