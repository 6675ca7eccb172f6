package org.childhub.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.text.Language;
import org.childhub.text.MessageRules;
import org.childhub.text.Messages;
import org.childhub.web.Refreshed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps corrections, and has the interface say them on every node; before other rooms read anew
 * what they keep with messages in it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
class CorrectedMessages implements Refreshed {
  private final JdbcClient db;
  private final Messages messages;
  private final Clock clock;
  private volatile List<Correction> said = new ArrayList<>();

  CorrectedMessages(JdbcClient db, Messages messages, Clock clock) {
    this.db = db;
    this.messages = messages;
    this.clock = clock;
  }

  /** All, in the order of languages and keys. */
  List<Correction> all() {
    return db.sql("select * from wording_correction order by language, key")
        .query(CorrectedMessages::correction)
        .list();
  }

  /** Those that can be said: a message that is gone or takes other arguments by now cannot. */
  List<Correction> fitting() {
    return all().stream().filter(this::fits).toList();
  }

  boolean fits(Correction correction) {
    var english = messages.shipped(Language.EN).get(correction.key());
    return english != null
        && MessageRules.fault(
                correction.pattern(),
                english,
                messages.shipped(correction.language()).getOrDefault(correction.key(), ""),
                correction.language())
            .isEmpty();
  }

  @Override
  public void refresh() {
    var now = all();
    if (!now.equals(said)) {
      var patterns = new HashMap<Language, Map<String, String>>();
      now.stream()
          .filter(this::fits)
          .forEach(
              one ->
                  patterns
                      .computeIfAbsent(one.language(), language -> new HashMap<>())
                      .put(one.key(), one.pattern()));
      messages.correct(patterns);
      said = now;
    }
  }

  /** The correction of a message. */
  Optional<Correction> find(Language language, String key) {
    return select(language, key, "");
  }

  /** The correction of a message, locked until the transaction ends. */
  Optional<Correction> lock(Language language, String key) {
    return select(language, key, "for update");
  }

  private Optional<Correction> select(Language language, String key, String locking) {
    return db.sql(
            "select * from wording_correction where language = :language and key = :key " + locking)
        .param("language", language.tag())
        .param("key", key)
        .query(CorrectedMessages::correction)
        .optional();
  }

  /**
   * Keeps one; false, with nothing changed, where it is to be the first and somebody was quicker.
   * The caller raises the content's version after the commit, here and below.
   */
  @Transactional
  public boolean put(Language language, String key, String pattern, long memberId, boolean first) {
    return db.sql(
                """
                insert into wording_correction (language, key, pattern, shipped, english, member_id, at)
                values (:language, :key, :pattern, :shipped, :english, :member, :now)
                on conflict (language, key) do update set pattern = excluded.pattern, shipped = excluded.shipped,
                  english = excluded.english, member_id = excluded.member_id, at = excluded.at
                where not :first
                """)
            .param("language", language.tag())
            .param("key", key)
            .param("pattern", pattern)
            .param("shipped", messages.shipped(language).getOrDefault(key, ""))
            .param("english", messages.shipped(Language.EN).getOrDefault(key, ""))
            .param("member", memberId)
            .param("now", Timestamp.from(clock.instant()))
            .param("first", first)
            .update()
        == 1;
  }

  /** False where it is gone or says something else by now. */
  @Transactional
  public boolean remove(Correction correction) {
    return db.sql(
                "delete from wording_correction where language = :language and key = :key and pattern = :pattern")
            .param("language", correction.language().tag())
            .param("key", correction.key())
            .param("pattern", correction.pattern())
            .update()
        == 1;
  }

  private static Correction correction(ResultSet row, int number) throws SQLException {
    return new Correction(
        Language.of(row.getString("language")),
        row.getString("key"),
        row.getString("pattern"),
        row.getString("shipped"),
        row.getString("english"),
        row.getObject("member_id", Long.class),
        row.getTimestamp("at").toInstant());
  }
}
