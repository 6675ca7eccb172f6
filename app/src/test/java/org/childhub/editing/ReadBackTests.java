package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.childhub.ChildHub;
import org.childhub.TestHub;
import org.childhub.catalogue.Addresses;
import org.childhub.catalogue.Entries;
import org.childhub.catalogue.EntryBodies;
import org.childhub.catalogue.EntryDrafts;
import org.childhub.catalogue.Kind;
import org.childhub.library.Publications;
import org.childhub.news.News;
import org.childhub.samples.SampleContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** On a hub of its own with all samples, the United Nations' texts and their files. */
@SpringBootTest(classes = ChildHub.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestHub.class)
@TestPropertySource(properties = "hub.site.name=Samples")
class ReadBackTests {
  /** All that putting an entry may touch; when it was touched does not count. */
  private static final List<String> TABLES =
      List.of(
          "select to_jsonb(e) - 'changed_at' from catalogue_entry e",
          "select to_jsonb(t) from catalogue_text t",
          "select to_jsonb(b) from catalogue_body b",
          "select to_jsonb(d) from catalogue_deadline d",
          "select to_jsonb(m) from catalogue_membership m",
          // Some sources name an empty publisher, which is none.
          "select to_jsonb(p) || jsonb_build_object('publisher', nullif(p.publisher, '')) from library_publication p",
          "select to_jsonb(b) from library_body b",
          "select to_jsonb(p) from library_paragraph p",
          "select to_jsonb(r) from library_reference r",
          "select to_jsonb(r) from library_relation r",
          "select to_jsonb(f) from library_file f",
          "select to_jsonb(l) from library_likeness l",
          "select to_jsonb(n) from news_item n",
          "select to_jsonb(b) from news_body b");

  @Autowired SampleContent samples;
  @Autowired Entries entries;
  @Autowired EntryDrafts drafts;
  @Autowired EntryBodies bodies;
  @Autowired Addresses addresses;
  @Autowired Publications publications;
  @Autowired News news;
  @Autowired Originals originals;
  @Autowired Publishing publishing;
  @Autowired Check check;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void load() throws IOException {
    samples.load();
  }

  @Test
  void readingBackAndPuttingAgainChangesNothing() {
    var before = everything();
    transaction.executeWithoutResult(
        status -> {
          publications.putAll(
              ids(Kind.PUBLICATION).stream()
                  .map(id -> publications.draft(id).orElseThrow())
                  .toList());
          for (var kind : List.of(Kind.ARTICLE, Kind.STORY, Kind.PRACTICE, Kind.JOB)) {
            news.putAll(ids(kind).stream().map(id -> news.draft(id).orElseThrow()).toList());
          }
          for (var kind : List.of(Kind.SERIES, Kind.COLLECTION, Kind.ORGANISATION)) {
            for (var id : ids(kind)) {
              entries.putAll(List.of(drafts.find(id).orElseThrow()));
              bodies.put(id, bodies.texts(id));
            }
          }
        });
    nothingChangedSince(before);
  }

  @Test
  void editingWithoutChangingAnythingPublishesTheSame() {
    var before = everything();
    var files = new ArrayList<FileLine>();
    transaction.executeWithoutResult(
        status -> {
          for (var kind : Kind.values()) {
            for (var id : ids(kind)) {
              var content = originals.of(kind, id).orElseThrow();
              assertThat(check.whole(kind, content)).as(kind + " " + id).isEmpty();
              assertThat(publishing.put(kind, id, content)).isEqualTo(id);
              files.addAll(content.files());
            }
          }
        });
    assertThat(files).extracting(FileLine::name).contains("general-comment-12-en.pdf");
    nothingChangedSince(before);
  }

  @Test
  void everyEntryHasAnItem() {
    assertThat(
            db.sql(
                    """
                    select e.id from catalogue_entry e left join editing_item i on i.entry_id = e.id
                    where i.id is null or i.state <> 'published' or i.countries <> e.countries
                    """)
                .query(Long.class)
                .list())
        .isEmpty();
  }

  @Test
  void anAddressThatMovesTakesRelationsAlong() {
    transaction.executeWithoutResult(
        status -> {
          var model =
              addresses.entries(List.of("weekly-case-table-one-hour")).values().iterator().next();
          assertThat(addresses.move(model, "weekly-case-hour")).isEqualTo("weekly-case-hour");
          var adaptation =
              addresses
                  .entries(List.of("weekly-table-by-phone-districts"))
                  .values()
                  .iterator()
                  .next();
          assertThat(news.draft(adaptation).orElseThrow().practice().adaptedFrom())
              .isEqualTo("weekly-case-hour");
          assertThat(addresses.current(List.of("weekly-case-table-one-hour")))
              .containsValue("weekly-case-hour");
          assertThat(addresses.move(model, "weekly-case-table-one-hour"))
              .isEqualTo("weekly-case-table-one-hour");
          assertThat(addresses.current(List.of("weekly-case-hour")))
              .containsValue("weekly-case-table-one-hour");
          status.setRollbackOnly();
        });
  }

  private List<Long> ids(Kind kind) {
    return db.sql("select id from catalogue_entry where kind = :kind order by id")
        .param("kind", kind.code())
        .query(Long.class)
        .list();
  }

  private Set<String> everything() {
    var all = new TreeSet<String>();
    for (var table : TABLES) {
      db.sql(table).query(String.class).list().forEach(row -> all.add(table + ": " + row));
    }
    return all;
  }

  private void nothingChangedSince(Set<String> before) {
    var after = everything();
    var lost = new TreeSet<>(before);
    lost.removeAll(after);
    after.removeAll(before);
    assertThat(lost).isEmpty();
    assertThat(after).isEmpty();
  }
}
