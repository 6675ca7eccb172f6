package org.childhub.translation;

import java.util.List;
import java.util.Set;
import org.childhub.accounts.Belongings;
import org.childhub.accounts.TakeOut;
import org.childhub.editing.Translating;
import org.childhub.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a member translated. It is part of others' items, so it stays when she leaves, without her
 * name; what she did not finish goes.
 */
@Component
class TranslationBelongings implements Belongings {
  private static final List<String> PARTINGS =
      List.of(
          "delete from translation_draft where member = :member",
          "update translation_made set member = null, translator = '' where member = :member",
          "delete from translation_credit where member_id = :member");

  private final JdbcClient db;
  private final Translating translating;

  TranslationBelongings(JdbcClient db, Translating translating) {
    this.db = db;
    this.translating = translating;
  }

  @Override
  public Set<String> tables() {
    return Set.of("translation_made", "translation_draft", "translation_credit");
  }

  @Override
  public void takeOut(long memberId, TakeOut out) {
    add(
        out,
        "translation.taken.made",
        memberId,
        """
        select s.words as "editing.title", m.language as "editing.taken.language", m.field as "translation.taken.field",
          m.translator as "editing.translator", m.at as "editing.taken.at"
        from translation_made m
        left join translation_source s on s.entry_id = m.entry_id and s.field = 'title' and s.current
        where m.member = :member order by m.at, m.field
        """);
    add(
        out,
        "translation.taken.credits",
        memberId,
        """
        select s.words as "editing.title", c.language as "editing.taken.language", c.name as "editing.translator",
          c.at as "editing.taken.at"
        from translation_credit c
        left join translation_source s on s.entry_id = c.entry_id and s.field = 'title' and s.current
        where c.member_id = :member order by c.at
        """);
    add(
        out,
        "translation.taken.drafts",
        memberId,
        """
        select language as "editing.taken.language", title as "editing.title", summary as "editing.summary",
          body as "editing.body", at as "editing.taken.at"
        from translation_draft where member = :member order by at
        """);
  }

  private void add(TakeOut out, String title, long memberId, String query) {
    out.add(title, db.sql(query).param("member", memberId).query().listOfRows());
  }

  private record Credited(String language, String name, List<Long> entries) {}

  @Override
  public void leave(long memberId, boolean wordsStay) {
    db.sql(
            """
            select language, name, array_agg(entry_id) as entries from translation_credit c
            where member_id = :member and name <> '' and not exists (
              select from translation_credit o where o.entry_id = c.entry_id and o.language = c.language
                and o.name = c.name and o.member_id <> c.member_id)
            group by language, name
            """)
        .param("member", memberId)
        .query(
            (row, number) ->
                new Credited(
                    row.getString("language"),
                    row.getString("name"),
                    List.of((Long[]) row.getArray("entries").getArray())))
        .list()
        .forEach(
            credited ->
                translating.uncredit(
                    credited.entries(), Language.of(credited.language()), credited.name()));
    PARTINGS.forEach(parting -> db.sql(parting).param("member", memberId).update());
  }
}
