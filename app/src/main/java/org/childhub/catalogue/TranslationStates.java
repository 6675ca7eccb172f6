package org.childhub.catalogue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps how translations stand, as the room found out that keeps watch over them. It says so in the
 * transaction that changes the entry, and whoever hears of the change reads it already.
 */
@Component
public class TranslationStates {
  private final JdbcClient db;
  private final JsonMapper json;

  TranslationStates(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * How one translation stands.
   *
   * @param state reviewed, machine or stale
   * @param translatedAt null where unknown
   * @param sourceChangedAt null where the original did not change since
   */
  public record State(
      long entryId,
      Language language,
      String state,
      @Nullable Instant translatedAt,
      @Nullable Instant sourceChangedAt) {}

  /** Keeps these; what the original says of itself stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(List<State> states) {
    var rows = json.writeValueAsString(states.stream().map(TranslationStates::row).toList());
    db.sql(
            """
            update catalogue_text t set state = s.state
            from jsonb_to_recordset(:rows::jsonb) as s(entry_id bigint, language text, state text)
            where t.entry_id = s.entry_id and t.language = s.language and t.state <> s.state and t.state <> 'original'
            """)
        .param("rows", rows)
        .update();
    db.sql(
            """
            insert into catalogue_translation as t (entry_id, language, translated_at, source_changed_at)
            select entry_id, language, translated_at, source_changed_at from jsonb_to_recordset(:rows::jsonb)
              as s(entry_id bigint, language text, translated_at timestamptz, source_changed_at timestamptz)
            on conflict (entry_id, language) do update
            set translated_at = excluded.translated_at, source_changed_at = excluded.source_changed_at
            where (t.translated_at, t.source_changed_at) is distinct from
              (excluded.translated_at, excluded.source_changed_at)
            """)
        .param("rows", rows)
        .update();
  }

  private static Map<String, @Nullable Object> row(State state) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("entry_id", state.entryId());
    row.put("language", state.language().tag());
    row.put("state", state.state());
    row.put("translated_at", text(state.translatedAt()));
    row.put("source_changed_at", text(state.sourceChangedAt()));
    return row;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
