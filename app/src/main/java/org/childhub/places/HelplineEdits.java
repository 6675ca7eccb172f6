package org.childhub.places;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes of helplines by hand. What is changed is the hub's own: an update of the file that comes
 * with the hub leaves it alone.
 */
@Component
public class HelplineEdits {
  private final JdbcClient db;
  private final JsonMapper json;

  HelplineEdits(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * Adds a helpline below the others of its country and answers its id; nothing where the country
   * has the same number of the same kind.
   */
  @Transactional
  public Optional<Long> add(Helpline line) {
    return db.sql(
            """
            insert into places_helpline (country, number, name, kind, hours, free, anonymous, recorded, located, channels,
              website, source, checked_on, notes, position, origin)
            values (:country, :number, :name, :kind, :hours, :free, :anonymous, :recorded, :located, :channels,
              :website, :source, :checkedOn, :notes::jsonb,
              coalesce((select max(position) from places_helpline where country = :country), 0) + 1, 'own')
            on conflict (country, number, kind) do nothing returning id
            """)
        .params(values(line))
        .query(Long.class)
        .optional();
  }

  /**
   * Writes a helpline anew; false where its country has the same number of the same kind twice
   * then, or where there is none with this id. A doubt about it stays until it is confirmed.
   */
  @Transactional
  public boolean write(long id, Helpline line) {
    return db.sql(
                """
                update places_helpline set country = :country, number = :number, name = :name, kind = :kind, hours = :hours,
                  free = :free, anonymous = :anonymous, recorded = :recorded, located = :located, channels = :channels,
                  website = :website, source = :source, checked_on = :checkedOn, notes = :notes::jsonb, origin = 'own'
                where id = :id and not exists (select from places_helpline other
                  where (other.country, other.number, other.kind) = (:country, :number, :kind) and other.id <> :id)
                """)
            .params(values(line))
            .param("id", id)
            .update()
        > 0;
  }

  private Map<String, @Nullable Object> values(Helpline line) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("country", line.country());
    values.put("number", line.number());
    values.put("name", line.name());
    values.put("kind", line.kind());
    values.put("hours", line.hours());
    values.put("free", line.free().code());
    values.put("anonymous", line.anonymous().code());
    values.put("recorded", line.recorded().code());
    values.put("located", line.located().code());
    values.put("channels", line.channels().toArray(String[]::new));
    values.put("website", line.website());
    values.put("source", line.source());
    values.put("checkedOn", line.checkedOn());
    values.put(
        "notes",
        json.writeValueAsString(
            line.notes().entrySet().stream()
                .collect(Collectors.toMap(note -> note.getKey().tag(), Map.Entry::getValue))));
    return values;
  }
}
