package org.childhub.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets time pass for a member, as if her rows had been written so many days earlier. */
final class Away {
  private Away() {}

  static void leaving(JdbcClient db, long memberId, int days) {
    db.sql(
            "update privacy_leaving set erase_at = erase_at - make_interval(days => :days) where member_id = :id")
        .param("days", days)
        .param("id", memberId)
        .update();
  }

  static void unused(JdbcClient db, long memberId, int days) {
    db.sql("update accounts_member set seen_on = seen_on - :days where id = :id")
        .param("days", days)
        .param("id", memberId)
        .update();
    db.sql("update privacy_warning set warned_on = warned_on - :days where member_id = :id")
        .param("days", days)
        .param("id", memberId)
        .update();
  }

  static void signedIn(JdbcClient db, long memberId, int minutes) {
    db.sql(
            "update signin_device set opened_at = opened_at - make_interval(mins => :minutes) where member_id = :id")
        .param("minutes", minutes)
        .param("id", memberId)
        .update();
  }
}
