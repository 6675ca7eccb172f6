package org.childhub.crisis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.childhub.accounts.Member;
import org.childhub.audit.Audit;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.web.ContentVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The portals of the crisis desk. */
@Component
public class Crises {
  private static final String SELECT =
      "select id, slug, last_day, countries, pinned, texts::text from crisis_desk ";

  private final JdbcClient db;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final ContentVersion version;
  private final Clock clock;
  private volatile String shown = "";

  Crises(
      JdbcClient db,
      JsonMapper json,
      TransactionTemplate transaction,
      Audit audit,
      ContentVersion version,
      Clock clock) {
    this.db = db;
    this.json = json;
    this.transaction = transaction;
    this.audit = audit;
    this.version = version;
    this.clock = clock;
  }

  /** Those that last, the latest first. */
  public List<Crisis> now() {
    return db.sql(SELECT + "where last_day >= :today order by id desc")
        .param("today", today())
        .query((row, number) -> crisis(row))
        .list();
  }

  /** All, the latest first. */
  List<Crisis> all() {
    return db.sql(SELECT + "order by id desc").query((row, number) -> crisis(row)).list();
  }

  Optional<Crisis> find(String slug) {
    return db.sql(SELECT + "where slug = :slug")
        .param("slug", slug)
        .query((row, number) -> crisis(row))
        .optional();
  }

  boolean isOver(Crisis crisis) {
    return crisis.lastDay().isBefore(today());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Adds one, whose address its title makes, or writes it anew; answers the address. */
  String write(Member member, Crisis crisis) {
    var slug =
        transaction.execute(
            status -> {
              var address = crisis.id() == 0 ? add(crisis) : update(crisis);
              note(member, crisis.id() == 0 ? "crisis.opened" : "crisis.changed", address);
              return address;
            });
    version.raise();
    return String.valueOf(slug);
  }

  /** Takes one away; its address is not found any more. */
  void remove(Member member, Crisis crisis) {
    transaction.executeWithoutResult(
        status -> {
          db.sql("delete from crisis_desk where id = :id").param("id", crisis.id()).update();
          note(member, "crisis.removed", crisis.slug());
        });
    version.raise();
  }

  private void note(Member member, String action, String slug) {
    audit.note("member:" + member.id(), action, "crisis:" + slug, Map.of());
  }

  private String add(Crisis crisis) {
    return statement(
            """
            insert into crisis_desk (slug, last_day, countries, pinned, texts)
            values (:slug, :lastDay, :countries, :pinned, :texts::jsonb) returning slug
            """,
            crisis)
        .param("slug", free(Fold.slug(crisis.title(Language.EN))))
        .query(String.class)
        .single();
  }

  private String update(Crisis crisis) {
    return statement(
            """
            update crisis_desk set last_day = :lastDay, countries = :countries, pinned = :pinned, texts = :texts::jsonb
            where id = :id returning slug
            """,
            crisis)
        .param("id", crisis.id())
        .query(String.class)
        .single();
  }

  private JdbcClient.StatementSpec statement(String sql, Crisis crisis) {
    return db.sql(sql)
        .param("lastDay", crisis.lastDay())
        .param("countries", crisis.countries().toArray(String[]::new))
        .param("pinned", crisis.pinned().toArray(String[]::new))
        .param(
            "texts",
            json.writeValueAsString(
                crisis.texts().entrySet().stream()
                    .collect(Collectors.toMap(text -> text.getKey().tag(), Map.Entry::getValue))));
  }

  private String free(String wish) {
    var slug = wish;
    for (var number = 2; find(slug).isPresent(); number++) {
      slug = wish + "-" + number;
    }
    return slug;
  }

  private Crisis crisis(ResultSet row) throws SQLException {
    var texts = new LinkedHashMap<Language, Crisis.Text>();
    json.readValue(row.getString("texts"), new TypeReference<Map<String, Crisis.Text>>() {})
        .forEach((tag, text) -> texts.put(Language.of(tag), text));
    return new Crisis(
        row.getLong("id"),
        row.getString("slug"),
        row.getObject("last_day", LocalDate.class),
        List.of((String[]) row.getArray("countries").getArray()),
        List.of((String[]) row.getArray("pinned").getArray()),
        texts);
  }

  /** The day after a portal's last changes the front page and the portal's own. */
  @Scheduled(fixedDelayString = "30s")
  void look() {
    var now = now().stream().map(Crisis::slug).collect(Collectors.joining(" "));
    if (!now.equals(shown)) {
      shown = now;
      version.raise();
    }
  }
}
