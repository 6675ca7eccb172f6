package org.childhub.signin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member's passkeys: their names, and their end. {@link PasskeyCeremony} makes and uses them. */
@Component
class Passkeys {
  /** More than these nobody has devices for. */
  static final int MOST = 20;

  private static final int LONGEST_NAME = 60;

  private final JdbcClient db;
  private final MeansLetters letters;

  Passkeys(JdbcClient db, MeansLetters letters) {
    this.db = db;
    this.letters = letters;
  }

  /** A member's passkeys, the oldest first. */
  List<Passkey> of(long memberId) {
    return db.sql(
            """
            select id, name, created_at, used_at from signin_passkey where member_id = :member order by id
            """)
        .param("member", memberId)
        .query(
            (row, number) -> {
              var used = row.getTimestamp("used_at");
              return new Passkey(
                  row.getLong("id"),
                  row.getString("name"),
                  row.getTimestamp("created_at").toInstant(),
                  used == null ? null : used.toInstant());
            })
        .list();
  }

  /** A passkey by what an authenticator calls it. */
  record Known(long id, long memberId) {}

  Optional<Known> known(byte[] credentialId) {
    return db.sql("select id, member_id from signin_passkey where credential_id = :id")
        .param("id", credentialId)
        .query((row, number) -> new Known(row.getLong("id"), row.getLong("member_id")))
        .optional();
  }

  /** Names one of the member's passkeys; false where it is none of hers. */
  @Transactional
  public boolean rename(long memberId, long id, String name) {
    return db.sql("update signin_passkey set name = :name where member_id = :member and id = :id")
            .param("name", name)
            .param("member", memberId)
            .param("id", id)
            .update()
        == 1;
  }

  /** Forgets one of the member's passkeys and tells her; false where it is none of hers. */
  @Transactional
  public boolean remove(long memberId, long id) {
    Optional<String> name =
        db.sql("delete from signin_passkey where member_id = :member and id = :id returning name")
            .param("member", memberId)
            .param("id", id)
            .query(String.class)
            .optional();
    name.ifPresent(it -> letters.write(memberId, MeansLetters.Change.PASSKEY_REMOVED, it));
    return name.isPresent();
  }

  /** What was typed as a name, without what nobody can have meant; else the other. */
  static String name(@Nullable String typed, String otherwise) {
    var name = typed == null ? "" : typed.replaceAll("\\p{Cntrl}|\\s+", " ").strip();
    var longest = name.codePointCount(0, name.length()) > LONGEST_NAME;
    return name.isEmpty()
        ? otherwise
        : longest ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) : name;
  }
}
