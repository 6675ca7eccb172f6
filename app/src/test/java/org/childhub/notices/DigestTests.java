package org.childhub.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.catalogue.TestEntries.Made.of;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.catalogue.TestEntries.Made;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails about news, with the clock set forward. */
class DigestTests extends WithMailServer {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestEntries entries;
  @Autowired Members members;
  @Autowired Notices notices;
  @Autowired Happenings happenings;
  @Autowired DigestLetters letters;
  @Autowired Messages messages;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;

  @Test
  void whatArrivedComesOnceADayAtSevenWhereSheIs() throws Exception {
    var member = following("IE");
    entries.put(of(Kind.ARTICLE, "dg-ie", "News from Ireland").from("IE"));
    var seven = tomorrow(7);

    at(seven.minusSeconds(1)).write();
    assertThat(lettersTo(address(member))).isEmpty();
    at(seven).write();
    at(seven).write();
    at(seven.plus(Duration.ofDays(3))).write();

    var letter = lettersTo(address(member));
    assertThat(letter).hasSize(1);
    assertThat(letter.getFirst().getSubject()).isEqualTo("1 new item for you");
    assertThat(text(letter.getFirst()))
        .contains("News from Ireland (Because you follow: Ireland):", "/en/news/dg-ie");
    assertThat(letter.getFirst().getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
  }

  @Test
  void severalNodesWriteEachMailOnce() throws Exception {
    var readers = new ArrayList<Member>();
    for (var n = 0; n < 12; n++) {
      readers.add(following("CY"));
    }
    entries.put(of(Kind.ARTICLE, "dg-cy", "News from Cyprus").from("CY"));
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<Future<?>>();
      for (var node = 0; node < 3; node++) {
        done.add(nodes.submit(() -> at(tomorrow(7)).write()));
      }
      for (var each : done) {
        each.get();
      }
    }
    for (var reader : readers) {
      assertThat(lettersTo(address(reader))).hasSize(1);
    }
  }

  @Test
  void aHubThatIsKilledInTheMiddleWritesTheMailAfterwardsAndOnce() throws Exception {
    var member = following("GR");
    entries.put(of(Kind.ARTICLE, "dg-gr", "News from Greece").from("GR"));
    transaction.executeWithoutResult(
        status -> {
          at(tomorrow(7)).write();
          status.setRollbackOnly();
        });
    assertThat(lettersTo(address(member))).isEmpty();
    at(tomorrow(8)).write();
    at(tomorrow(9)).write();
    assertThat(lettersTo(address(member))).hasSize(1);
  }

  @Test
  void atOnceIsWithinMinutesAndNothingIsToldTwice() throws Exception {
    var member = following("PT");
    set(member, "at-once");
    var later = Instant.now().plus(Duration.ofMinutes(5));
    at(later).write();
    assertThat(lettersTo(address(member))).isEmpty();
    entries.put(of(Kind.ARTICLE, "dg-pt-1", "First from Portugal").from("PT"));
    at(later).write();
    entries.put(of(Kind.ARTICLE, "dg-pt-2", "Second from Portugal").from("PT"));
    at(later.plus(Duration.ofMinutes(10))).write();

    var letters = lettersTo(address(member));
    assertThat(letters).hasSize(2);
    assertThat(text(letters.get(1))).contains("Second from Portugal").doesNotContain("First");
  }

  @Test
  void aMailHoldsTwentyTitlesAtMost() throws Exception {
    var member = following("ES");
    entries.put(
        IntStream.range(0, 25)
            .mapToObj(n -> of(Kind.ARTICLE, "dg-es-" + n, "Spain " + n + ".").from("ES"))
            .toArray(Made[]::new));
    at(tomorrow(7)).write();

    var letter = lettersTo(address(member)).getFirst();
    assertThat(letter.getSubject()).isEqualTo("25 new items for you");
    assertThat(text(letter).split("/en/news/dg-es-")).hasSize(21);
    assertThat(text(letter)).contains("And 5 more.");
  }

  @Test
  void oneClickEndsTheMailsAlsoOfWhoIsNotSignedIn() throws Exception {
    var member = following("FI");
    entries.put(of(Kind.ARTICLE, "dg-fi-1", "First from Finland").from("FI"));
    at(tomorrow(7)).write();
    var stop = stopping(lettersTo(address(member)).getFirst());

    web.perform(get(stop)).andExpect(status().isOk());
    entries.put(of(Kind.ARTICLE, "dg-fi-2", "Second from Finland").from("FI"));
    at(tomorrow(7).plus(Duration.ofDays(1))).write();
    assertThat(lettersTo(address(member))).hasSize(2);
    web.perform(post(stop).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());
    entries.put(of(Kind.ARTICLE, "dg-fi-3", "Third from Finland").from("FI"));
    at(tomorrow(7).plus(Duration.ofDays(2))).write();
    assertThat(lettersTo(address(member))).hasSize(2);
    web.perform(post(stop.replaceAll("stop/\\d+", "stop/1"))).andExpect(status().isNotFound());
  }

  @Test
  void whoWantsMailsAgainIsNotToldWhatCameMeanwhile() throws Exception {
    var member = following("DK");
    set(member, "none");
    entries.put(of(Kind.ARTICLE, "dg-dk-1", "Meanwhile in Denmark").from("DK"));
    set(member, "daily");
    entries.put(of(Kind.ARTICLE, "dg-dk-2", "Afterwards in Denmark").from("DK"));
    at(tomorrow(7)).write();

    assertThat(text(lettersTo(address(member)).getFirst()))
        .contains("Afterwards")
        .doesNotContain("Meanwhile");
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() throws Exception {
    var member = following("SE");
    for (var wrong :
        List.of("hourly UTC 7 1", "daily Europe/Nowhere 7 1", "daily UTC 24 1", "daily UTC 7 8")) {
      var parts = wrong.split(" ");
      web.perform(settings(member, parts[0], parts[1], parts[2], parts[3]))
          .andExpect(status().isUnprocessableContent());
    }
  }

  private Member following(String country) throws Exception {
    var member = cast.with(Role.MEMBER);
    web.perform(
            post("/en/me/follows")
                .param("subject", "country")
                .param("what", country)
                .with(cast.in(member)))
        .andExpect(status().is3xxRedirection());
    return member;
  }

  private void set(Member member, String rhythm) throws Exception {
    web.perform(settings(member, rhythm, "Europe/Belgrade", "7", "1")).andExpect(status().isOk());
  }

  private MockHttpServletRequestBuilder settings(
      Member member, String rhythm, String zone, String hour, String weekday) {
    return post("/en/me/notices/settings")
        .param("rhythm", rhythm)
        .param("zone", zone)
        .param("hour", hour)
        .param("weekday", weekday)
        .with(cast.in(member));
  }

  /** The job of a hub whose clock stands at that time. */
  private Digests at(Instant time) {
    return new Digests(
        new Times(db, Clock.fixed(time, ZoneOffset.UTC)),
        notices,
        happenings,
        members,
        letters,
        messages,
        outbox,
        transaction);
  }

  private static Instant tomorrow(int hour) {
    var seven = MailTime.usual(Language.EN).next(Instant.now());
    return seven.plus(Duration.ofHours(hour - 7));
  }

  private String address(Member member) {
    return members.mailbox(member.id()).orElseThrow().email();
  }
}
