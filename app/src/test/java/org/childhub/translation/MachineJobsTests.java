package org.childhub.translation;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.translation.TestArticles.Words;
import org.childhub.web.BackgroundWork.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A machine proposes words for items, one after the other. */
@HubTest
class MachineJobsTests {
  private static final FakeService SERVICE = new FakeService();
  private static final Words SOURCE =
      Words.of("A quiet room", "They **rest** [here](https://example.org/a).");

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestArticles articles;
  @Autowired Translations translations;
  @Autowired MachineOrders orders;
  @Autowired MachineWork work;
  @Autowired MachineJobs jobs;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  private Member translator;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("hub.translation.provider", () -> "libretranslate");
    settings.add("hub.translation.url", SERVICE.server::baseUrl);
  }

  @AfterAll
  static void end() {
    SERVICE.close();
  }

  @BeforeEach
  void aTranslator() {
    translator = cast.with(Role.TRANSLATOR);
    SERVICE.translates(text -> text.replace("room", "dhomë").replace("rest", "pushojnë"));
    SERVICE.server.stubFor(
        post("/translate").willReturn(WireMock.okJson("{}").withTransformers("fake")));
  }

  @Test
  void oneItemIsTranslatedAndLabelled() throws Exception {
    var entry = articles.put(TestArticles.slug(), Map.of("en", SOURCE));
    var page = begin("/en/translations/" + entry + "/sq/machine");
    await(() -> order(page).state().equals("finished"));
    var segments = translations.segments(translator, entry, Language.SQ);
    assertThat(segments)
        .extracting(Segment::target)
        .containsExactly("A quiet dhomë", "They **pushojnë** [here](https://example.org/a).");
    assertThat(segments).extracting(Segment::state).containsOnly("machine");
    web.perform(get(page).with(cast.in(translator)))
        .andExpect(content().string(containsString("LibreTranslate")))
        .andExpect(content().string(containsString("1 of 1")));
    var other = cast.with(Role.TRANSLATOR);
    web.perform(get(page).with(cast.in(other))).andExpect(status().isNotFound());
  }

  @Test
  void theQueuesSelectionIsTranslatedButForPeoplesWords() throws Exception {
    var bare = articles.put(TestArticles.slug(), Map.of("en", SOURCE), "IS");
    var half =
        articles.put(TestArticles.slug(), Map.of("en", SOURCE, "sq", Words.of("Dhoma", "")), "IS");
    var page = begin("/en/translations/machine?into=sq&todo=missing&country=IS");
    await(() -> order(page).state().equals("finished"));
    assertThat(order(page).total()).isEqualTo(2);
    assertThat(order(page).proposed()).isEqualTo(2);
    assertThat(translations.segments(translator, bare, Language.SQ))
        .extracting(Segment::target)
        .doesNotContain("");
    assertThat(translations.segments(translator, half, Language.SQ))
        .extracting(Segment::target)
        .containsExactly("Dhoma", "They **pushojnë** [here](https://example.org/a).");
  }

  @Test
  void whatCannotBeDoneIsCountedAndTheRestGoesOn() throws Exception {
    articles.put(TestArticles.slug(), Map.of("en", SOURCE), "LI");
    articles.put(TestArticles.slug(), Map.of("en", Words.of("Lost", "The **marks** go.")), "LI");
    SERVICE.translates(text -> text.replace("<g id=\"1\">marks</g>", "marks"));
    var page = begin("/en/translations/machine?into=sq&todo=missing&country=LI");
    await(() -> order(page).state().equals("finished"));
    assertThat(order(page).proposed()).isEqualTo(2);
    assertThat(order(page).left()).isEqualTo(1);

    var macedonian = begin("/en/translations/machine?into=mk&todo=missing&country=LI");
    await(() -> order(macedonian).state().equals("finished"));
    assertThat(order(macedonian).languages()).isEqualTo(2);
  }

  @Test
  void anItemThatTheServiceDoesNotTakeDoesNotHoldUpTheOthers() throws Exception {
    articles.put(TestArticles.slug(), Map.of("en", SOURCE), "SM");
    articles.put(TestArticles.slug(), Map.of("en", Words.of("Too long", "For it.")), "SM");
    articles.put(TestArticles.slug(), Map.of("en", SOURCE), "SM");
    SERVICE.server.stubFor(
        post("/translate")
            .withRequestBody(WireMock.containing("Too long"))
            .willReturn(WireMock.status(413)));
    var page = begin("/en/translations/machine?into=sq&todo=missing&country=SM");
    await(() -> order(page).state().equals("finished"));
    assertThat(order(page).proposed()).isEqualTo(2);
    assertThat(order(page).texts()).isEqualTo(1);
    web.perform(get(page).with(cast.in(translator)))
        .andExpect(
            content().string(stringContainsInOrder("Not taken by the service", "<td>1</td>")));
  }

  @Test
  void aServiceThatRefusesStopsTheWorkWhichGoesOnLater() throws Exception {
    articles.put(TestArticles.slug(), Map.of("en", SOURCE), "MT");
    SERVICE.server.stubFor(post("/translate").willReturn(WireMock.status(403)));
    var page = begin("/en/translations/machine?into=sq&todo=missing&country=MT");
    await(() -> order(page).state().equals("failed"));
    web.perform(get(page).with(cast.in(translator)))
        .andExpect(content().string(containsString("does not know the hub’s key")));
    var chore =
        work.chores().stream()
            .filter(one -> page.endsWith("/" + one.id()))
            .findFirst()
            .orElseThrow();
    assertThat(chore.state()).isEqualTo(State.FAILED);
    assertThat(work.canRepeat(chore)).isTrue();

    aTranslatorsServiceWorks();
    web.perform(MockMvcRequestBuilders.post(page + "/resumption").with(cast.in(translator)));
    await(() -> order(page).state().equals("finished"));
    assertThat(order(page).proposed()).isEqualTo(1);
  }

  @Test
  void whatIsStoppedGoesOnWithWhatWaits() throws Exception {
    for (var i = 0; i < 5; i++) {
      articles.put(TestArticles.slug(), Map.of("en", SOURCE), "AD");
    }
    SERVICE.server.stubFor(
        post("/translate").willReturn(WireMock.okJson("{}").withFixedDelay(4_000)));
    var page = begin("/en/translations/machine?into=sq&todo=missing&country=AD");
    await(() -> order(page).state().equals("running"));
    web.perform(MockMvcRequestBuilders.post(page + "/stop").with(cast.in(translator)));
    await(() -> order(page).state().equals("stopped"));
    assertThat(order(page).done()).isLessThan(5);

    aTranslatorsServiceWorks();
    web.perform(MockMvcRequestBuilders.post(page + "/resumption").with(cast.in(translator)));
    await(() -> order(page).state().equals("finished"));
    assertThat(order(page).proposed()).isEqualTo(5);
  }

  @Test
  void whatIsStoppedElsewhereEndsWithTheItemInHand() throws Exception {
    for (var i = 0; i < 5; i++) {
      articles.put(TestArticles.slug(), Map.of("en", SOURCE), "LU");
    }
    SERVICE.server.stubFor(
        post("/translate")
            .willReturn(WireMock.okJson("{}").withTransformers("fake").withFixedDelay(400)));
    var page = begin("/en/translations/machine?into=sq&todo=missing&country=LU");
    web.perform(get("/en/translations?into=sq").with(cast.in(translator)))
        .andExpect(content().string(containsString(page)));
    await(() -> order(page).done() > 0);
    orders.stop(id(page));
    assertThat(order(page).state()).isEqualTo("stopped");

    aTranslatorsServiceWorks();
    jobs.resume(id(page));
    await(() -> order(page).state().equals("finished"));
    assertThat(order(page).proposed()).isEqualTo(5);
    web.perform(get("/en/translations?into=sq").with(cast.in(translator)))
        .andExpect(content().string(not(containsString(page))));
  }

  @Test
  void whatWaitsLongIsNotTakenForLeft() {
    var order = orders.add(translator, Language.SQ, List.of());
    var then = Timestamp.from(clock.instant().minus(Duration.ofHours(1)));
    db.sql("update translation_order set changed_at = :then where id = :order")
        .param("then", then)
        .param("order", order)
        .update();
    assertThat(orders.find(translator, order).orElseThrow().state()).isEqualTo("stopped");
    orders.live(List.of(order));
    assertThat(orders.find(translator, order).orElseThrow().state()).isEqualTo("waiting");
    assertThat(orders.claim(order)).isFalse();

    orders.forget();
    assertThat(orders.find(translator, order)).isPresent();
    db.sql("update translation_order set changed_at = :then where id = :order")
        .param("then", Timestamp.from(clock.instant().minus(Duration.ofDays(91))))
        .param("order", order)
        .update();
    orders.forget();
    assertThat(orders.find(translator, order)).isEmpty();
  }

  private void aTranslatorsServiceWorks() {
    SERVICE.server.stubFor(
        post("/translate").willReturn(WireMock.okJson("{}").withTransformers("fake")));
  }

  private String begin(String address) throws Exception {
    var page =
        web.perform(MockMvcRequestBuilders.post(address).with(cast.in(translator)))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return page;
  }

  private MachineOrder order(String page) {
    return orders.find(translator, id(page)).orElseThrow();
  }

  private static long id(String page) {
    return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
  }
}
