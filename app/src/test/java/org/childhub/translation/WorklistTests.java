package org.childhub.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.translation.TestArticles.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for translators, in which order, for whom. */
@HubTest
class WorklistTests {
  private static final WorklistForm ANY = new WorklistForm(null, null, null, null, null);

  @Autowired Worklist worklist;
  @Autowired TestArticles articles;
  @Autowired TestMembers members;
  @Autowired MockMvc web;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Test
  void whatIsToBeDoneStandsWhereItBelongs() {
    var translator = members.with(Role.TRANSLATOR);
    var words = Words.of("A bench", "It is green.");
    var bare = articles.put(TestArticles.slug(), Map.of("en", words));
    var half = articles.put(TestArticles.slug(), Map.of("en", words, "bg", Words.of("Пейка", "")));
    var machine =
        articles.put(
            TestArticles.slug(),
            Map.of("en", words, "bg", new Words("Пейка", "", "Тя е зелена.", "machine")));
    var slug = TestArticles.slug();
    var bulgarian = Words.of("Пейка", "Тя е зелена.");
    articles.put(slug, Map.of("en", words, "bg", bulgarian));
    var stale =
        articles.put(slug, Map.of("en", Words.of("A bench", "It is red."), "bg", bulgarian));

    assertThat(ids(translator, Todo.STALE)).contains(stale).doesNotContain(bare, half, machine);
    assertThat(ids(translator, Todo.MACHINE)).contains(machine).doesNotContain(bare, half, stale);
    assertThat(ids(translator, Todo.MISSING)).contains(bare, half).doesNotContain(machine, stale);
    var counts = worklist.counts(translator, Language.BG, ANY);
    for (var todo : Todo.values()) {
      assertThat(counts.get(todo)).isEqualTo(ids(translator, todo).size());
    }
  }

  @Test
  void countriesKindsAndPagesNarrowIt() {
    var here = members.with(Role.TRANSLATOR, "AL", null);
    var one = articles.put(TestArticles.slug(), Map.of("en", Words.of("One", "x")), "AL");
    var other = articles.put(TestArticles.slug(), Map.of("en", Words.of("Other", "x")), "RO");
    var third = articles.put(TestArticles.slug(), Map.of("en", Words.of("Third", "x")), "AL");

    assertThat(ids(here, Todo.MISSING)).contains(one, third).doesNotContain(other);
    assertThat(list(here, new WorklistForm(null, null, null, "RO", null), 50)).isEmpty();
    assertThat(list(here, new WorklistForm(null, null, "job", null, null), 50)).isEmpty();

    var first = worklist.list(here, Language.BG, Todo.MISSING, ANY, 1).getFirst();
    var after = first.visits() + "-" + first.entryId();
    assertThat(list(here, new WorklistForm(null, null, null, null, after), 1))
        .doesNotContain(first.entryId())
        .hasSize(1);
  }

  @Test
  void serbianLatinIsNoSecondTranslation() {
    var translator = members.with(Role.TRANSLATOR);
    var words = Words.of("A bench", "It is green.");
    var latin =
        articles.put(
            TestArticles.slug(), Map.of("en", words, "sr-Latn", Words.of("Klupa", "Zelena je.")));

    assertThat(
            worklist.list(translator, Language.SR_CYRL, Todo.MISSING, ANY, 1000).stream()
                .map(Worklist.Waiting::entryId))
        .doesNotContain(latin);
  }

  @Test
  void thePageShowsWhatWaitsAndNoTitleAsMarkup() throws Exception {
    var translator = members.with(Role.TRANSLATOR, "MK", null);
    articles.put(TestArticles.slug(), Map.of("en", Words.of("<b>Loud</b> bench", "x")), "MK");

    web.perform(get("/en/translations?into=sq&todo=missing").with(members.in(translator)))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("&lt;b&gt;Loud&lt;/b&gt; bench"),
                        not(containsString("<b>Loud</b>")))));
    for (var nonsense :
        List.of("?into=zz&todo=x&kind=y&country=zz&after=1-", "?after=9-9&country=%00")) {
      web.perform(get("/en/translations" + nonsense).with(members.in(translator)))
          .andExpect(status().isOk());
    }
  }

  @Test
  void aPageOfALongListWalksAnIndex() {
    var translator = members.with(Role.TRANSLATOR);
    db.sql(
            """
            insert into catalogue_entry (kind, slug, original_language, published)
            select 'article', 'many-' || n, 'en', '2026-01-01' from generate_series(1, 30000) as n
            """)
        .update();
    try {
      db.sql(
              """
              insert into translation_entry (entry_id, kind, original, open, visits)
              select id, kind, case slug when 'many-7' then 'sq' else 'en' end, true, id % 1000 from catalogue_entry where slug like 'many-%'
              """)
          .update();
      db.sql(
              """
              insert into translation_text (entry_id, language, stale, machine, finished, gaps)
              select entry_id, 'bg', entry_id % 20 = 0, entry_id % 7 = 0, true, 0 from translation_entry
              where entry_id % 3 = 0 on conflict do nothing
              """)
          .update();
      db.sql("analyze translation_entry, translation_text").update();
      for (var todo : Todo.values()) {
        assertThat(
                rowsRead(() -> worklist.list(translator, Language.BG, todo, ANY, 51).size() == 51))
            .as("rows of 40,000 read for a page of what is " + todo)
            .isBetween(51L, 10_000L);
        assertThat(worklist.counts(translator, Language.BG, ANY).get(todo))
            .isEqualTo(Worklist.MOST_COUNTED);
      }
      var inEnglish = new ArrayList<Worklist.Waiting>();
      assertThat(
              rowsRead(
                  () -> {
                    var few = worklist.counts(translator, Language.EN, ANY).get(Todo.MISSING);
                    return inEnglish.addAll(
                        worklist.list(translator, Language.EN, Todo.MISSING, few, ANY, 51));
                  }))
          .as("rows of 40,000 read for what was not written in the language of nearly all")
          .isLessThan(1000);
      assertThat(inEnglish)
          .extracting(Worklist.Waiting::entryId)
          .contains(articles.entry("many-7"));
    } finally {
      db.sql("delete from catalogue_entry where slug like 'many-%'").update();
    }
  }

  private long rowsRead(BooleanSupplier asked) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var before = rowsRead();
              assertThat(asked.getAsBoolean()).isTrue();
              return rowsRead() - before;
            }));
  }

  /** As PostgreSQL counts them for this connection. */
  private long rowsRead() {
    return db.sql(
            """
            select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables
            where relname in ('translation_entry', 'translation_text')
            """)
        .query(Long.class)
        .single();
  }

  private List<Long> ids(Member member, Todo todo) {
    return worklist.list(member, Language.BG, todo, ANY, 10_000).stream()
        .map(Worklist.Waiting::entryId)
        .toList();
  }

  private List<Long> list(Member member, WorklistForm form, int limit) {
    return worklist.list(member, Language.BG, Todo.MISSING, form, limit).stream()
        .map(Worklist.Waiting::entryId)
        .toList();
  }
}
