package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On a phone: what was refused for good is appealed against, and somebody else decides anew. */
@WithBrowser
class RefusalJourneys {
  private static final String REASON = "По томе би неко могао да препозна дете или породицу.";
  private static final String WHY = "Име улице и разред заједно показују ко је то.";
  private static final String APPEAL = "Улица је измишљена, а разреда у тексту нема.";
  private static final String ANSWER = "Улице с тим именом нема.";

  @Test
  void aRefusalIsTakenBackAndSomebodyElseDecides(Visitors visitors) {
    var title = Desk.once("Игре у ходнику болнице");
    var member = Cast.in(visitors.onPhone("/sr-Cyrl/sign-in"), "Петар Пример");
    Desk.begin(member, "sr-Cyrl", title);
    var form = member.url();
    member.locator("#body").fill("Деца чекају мирније кад у ходнику има чега да се игра.");
    Desk.end(member, "hand-in");
    assertThat(member.locator("main")).containsText("Сада је код уредника.");

    var refuser = Cast.in(visitors.onPhone("/en/sign-in"), "Sam Sample");
    var review = refuse(refuser, title);
    isTold(visitors.onPhone("/en/outbox"), title);
    hears(member, form, title);
    appeal(member);
    judge(Cast.in(visitors.onPhone("/en/sign-in"), "Борис Примеров"), title);
    member.reload();
    assertThat(member.locator(".n-good")).containsText("Приговор је оправдан");
    assertThat(member.locator(".n-good")).containsText(ANSWER);
    EveryPageTests.readsWell(member, "appeal-heard");
    member.setViewportSize(Visitors.PHONE, 844);

    assertThat(Desk.waiting(refuser, title)).hasCount(0);
    assertThat(status(refuser, review)).isEqualTo(404);
    publish(Cast.in(visitors.onPhone("/en/sign-in"), "Alex Sample"), title);
    member.navigate(form);
    Cast.link(member, "Јавна страница").tap();
    assertThat(member.locator("h1")).hasText(title);
  }

  /** Refuses it for good, first without a reason, and answers where it was decided. */
  private static String refuse(Page page, String title) {
    Desk.waiting(page, title).first().tap();
    assertThat(page.locator("h1")).hasText(title);
    var review = page.url();
    page.getByText("Refuse it for good").tap();
    page.getByLabel("What else should the author know?").fill(WHY);
    Cast.button(page, "Refuse and tell the author").tap();
    assertThat(page.locator("#reason-error")).isVisible();
    assertThat(page.locator("#why")).hasValue(WHY);
    EveryPageTests.readsWell(page, "refuse");
    page.setViewportSize(Visitors.PHONE, 844);
    page.locator("#reason").selectOption("identifies");
    Cast.button(page, "Refuse and tell the author").tap();
    assertThat(page).hasURL("/en/edit/review?done=refused");
    return review;
  }

  private static void isTold(Page outbox, String title) {
    new Mailbox(outbox, "petar@sample.example").open("То што сте послали није објављено");
    assertThat(outbox.locator("main")).containsText(title);
    assertThat(outbox.locator("main")).containsText(REASON);
    assertThat(outbox.locator("main")).containsText(WHY);
  }

  /** The author finds why from her list and from her form, which she cannot send as it is. */
  private static void hears(Page member, String form, String title) {
    member.navigate("/sr-Cyrl/edit");
    var decided = member.locator(".rec", new Page.LocatorOptions().setHasText(title)).first();
    assertThat(decided).containsText("Није прихваћено");
    decided.locator("a").tap();
    assertThat(member.locator("main")).containsText(REASON);
    member.navigate(form);
    assertThat(member.locator(".n-bad")).containsText("Уредници ово нису прихватили.");
    Desk.end(member, "hand-in");
    assertThat(member.locator("main")).containsText("Није послато");
    Cast.link(member, "Прочитајте зашто").tap();
    assertThat(member.locator("main")).containsText(REASON);
    assertThat(member.locator("main")).containsText(WHY);
    Translated.isCyrillic(member);
  }

  private static void appeal(Page member) {
    Cast.button(member, "Пошаљите приговор").tap();
    assertThat(member.locator("#appeal-error")).isVisible();
    member.locator("#appeal").fill(APPEAL);
    Cast.button(member, "Пошаљите приговор").tap();
    assertThat(member.locator("main")).containsText("Добили смо ваш приговор.");
    Visitors.save(member, "appeal");
    Translated.isCyrillic(member);
  }

  /** Reads what was refused and takes the decision back. */
  private static void judge(Page page, String title) {
    page.navigate("/en/queue?sort=appeal");
    page.locator(".qlist a", new Page.LocatorOptions().setHasText(title)).tap();
    assertThat(page.locator("main")).containsText(APPEAL);
    Cast.link(page, "See what it is about").tap();
    assertThat(page.locator("main")).containsText("Деца чекају мирније");
    Cast.link(page, "Appeal").tap();
    page.getByLabel("Your answer to the author").fill(ANSWER);
    Cast.button(page, "Take the decision back").tap();
    assertThat(page.locator("main")).containsText("The appeal was right");
  }

  private static void publish(Page page, String title) {
    Desk.waiting(page, title).first().tap();
    Cast.button(page, "Accept and publish").tap();
    assertThat(page).hasURL("/en/edit/review?done=accepted");
  }

  private static int status(Page page, String address) {
    return Optional.ofNullable(page.navigate(address)).map(Response::status).orElseThrow();
  }
}
