package org.childhub.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.accounts.TakeOut;
import org.childhub.catalogue.Cards;
import org.childhub.editing.Content;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.translation.TestArticles.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a translator's name and drafts when she leaves. */
@HubTest
class FormerTranslatorTests {
  @Autowired Translations translations;
  @Autowired TranslationBelongings belongings;
  @Autowired TestArticles articles;
  @Autowired TestMembers members;
  @Autowired Cards cards;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Test
  void herTranslationsStayWithoutHerNameAndHerDraftsGo() {
    var translator = members.with(Role.TRANSLATOR);
    articles.name(translator, "Calm River");
    var slug = TestArticles.slug();
    var entry = articles.put(slug, Map.of("en", Words.of("A river", "It runs.")));
    var sheet = translations.open(translator, entry, Language.RO);
    translations.finish(
        translator,
        entry,
        Language.RO,
        sheet.base(),
        Content.Words.typed("Un râu", "", "Curge.", "", ""));
    translations.keep(
        translator,
        entry,
        Language.SQ,
        translations.open(translator, entry, Language.SQ).base(),
        Content.Words.typed("Lumi", "", "", "", ""));
    assertThat(translator(slug)).isEqualTo("Calm River");
    var taken = new TakeOut();
    belongings.takeOut(translator.id(), taken);
    assertThat(taken.parts())
        .extracting(TakeOut.Part::title)
        .containsExactly(
            "translation.taken.made", "translation.taken.credits", "translation.taken.drafts");

    transaction.executeWithoutResult(status -> belongings.leave(translator.id(), true));

    assertThat(translator(slug)).isNull();
    assertThat(cards.find(slug, Language.RO).orElseThrow().title()).isEqualTo("Un râu");
    assertThat(
            db.sql("select count(*) from editing_version where content::text like '%Calm River%'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            db.sql(
                    "select count(*) from translation_made where member = :member or translator = 'Calm River'")
                .param("member", translator.id())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(translations.open(translator, entry, Language.SQ).draftAt()).isNull();
  }

  @Test
  void whoseWordsAnotherConfirmedIsForgottenToo() {
    var first = named("Early, Bird");
    var second = named("Night Owl");
    var slug = TestArticles.slug();
    var entry = articles.put(slug, Map.of("en", Words.of("A tree", "It grows.")));
    finish(first, entry);
    finish(second, entry);
    finish(first, entry);
    assertThat(translator(slug)).isEqualTo("Early,\u00a0Bird, Night Owl");

    transaction.executeWithoutResult(status -> belongings.leave(first.id(), true));

    assertThat(translator(slug)).isEqualTo("Night Owl");
    assertThat(
            db.sql("select count(*) from editing_version where content::text like '%Early,%Bird%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aNameThatAnotherBearsStaysHers() {
    var first = named("Same Name");
    var second = named("Same Name");
    var slug = TestArticles.slug();
    var entry = articles.put(slug, Map.of("en", Words.of("A house", "It stands.")));
    finish(first, entry);
    finish(second, entry);

    transaction.executeWithoutResult(status -> belongings.leave(first.id(), true));

    assertThat(translator(slug)).isEqualTo("Same Name");
  }

  private Member named(String name) {
    var member = members.with(Role.TRANSLATOR);
    articles.name(member, name);
    return member;
  }

  private void finish(Member member, long entry) {
    translations.finish(
        member,
        entry,
        Language.RO,
        translations.open(member, entry, Language.RO).base(),
        Content.Words.typed("Titlu", "", "Text.", "", ""));
  }

  private String translator(String slug) {
    return cards.open(slug, Language.RO).orElseThrow().details().version(Language.RO).translator();
  }
}
