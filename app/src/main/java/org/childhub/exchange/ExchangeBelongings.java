package org.childhub.exchange;

import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which imports a member ordered. They are the hub's; only her number goes with her. */
@Component
class ExchangeBelongings implements Belongings {
  private final JdbcClient db;

  ExchangeBelongings(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> tables() {
    return Set.of("exchange_order");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    out.add(
        "exchange.list",
        db.sql(
                """
                select called as "exchange.field.called", source as "exchange.source", state as "exchange.field.state",
                  asked_at as "exchange.field.asked"
                from exchange_order where asked_by = :member order by id
                """)
            .param("member", memberId)
            .query()
            .listOfRows());
  }

  @Override
  public void leave(long memberId, boolean wordsStay) {
    db.sql("update exchange_order set asked_by = null where asked_by = :member")
        .param("member", memberId)
        .update();
  }
}
