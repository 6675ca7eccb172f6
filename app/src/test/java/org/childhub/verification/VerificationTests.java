package org.childhub.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.childhub.HubTest;
import org.childhub.accounts.Grant;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.files.StoredFiles;
import org.childhub.mail.SentLetters;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HubTest
class VerificationTests {
  private static final AtomicInteger COLOUR = new AtomicInteger();

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired Members members;
  @Autowired Verifications verifications;
  @Autowired VerificationTasks tasks;
  @Autowired VerificationClock clock;
  @Autowired StoredFiles files;
  @Autowired SentLetters letters;
  @Autowired JdbcClient db;

  @Test
  void aMemberAsksAndTheCoordinatorOfHerCountryConfirms() throws Exception {
    var member = cast.with(Role.MEMBER);
    var coordinator = cast.with(Role.NATIONAL_COORDINATOR, "BA", null);

    ask(member, "coordinator", "", "I work in a centre.").andExpect(status().is3xxRedirection());
    web.perform(get("/en/me/verification").with(cast.in(member)))
        .andExpect(content().string(containsString("Waiting for a decision")));
    web.perform(get("/en/verifications").with(cast.in(coordinator)))
        .andExpect(content().string(containsString(member.name())));
    confirm(coordinator, member, "2").andExpect(status().is3xxRedirection());

    assertThat(members.find(member.id()).orElseThrow().grants())
        .containsExactly(new Grant(Role.VERIFIED_PROFESSIONAL, "BA", null));
    web.perform(get("/en/me/verification").with(cast.in(member)))
        .andExpect(content().string(containsString("Valid until")));
    assertThat(
            db.sql("select decided_by from verification_request where member_id = :id")
                .param("id", member.id())
                .query(Long.class)
                .single())
        .isEqualTo(coordinator.id());
  }

  @Test
  void onlyThoseDecideWhoseCountryOrOrganisationItIs() throws Exception {
    var member = cast.with(Role.MEMBER);
    ask(member, "coordinator", "", "Words.");
    var address = "/en/verifications/" + id(member);

    for (var stranger :
        new Member[] {
          cast.with(Role.NATIONAL_COORDINATOR, "RS", null),
          cast.with(Role.ORGANISATION_EDITOR, null, "some-body"),
          cast.with(Role.MODERATOR),
          cast.with(Role.MEMBER)
        }) {
      web.perform(get(address).with(cast.in(stranger))).andExpect(status().isNotFound());
      web.perform(post(address + "/confirmation").with(cast.in(stranger)).param("years", "1"))
          .andExpect(status().isNotFound());
    }
    assertThat(members.find(member.id()).orElseThrow().grants()).isEmpty();
  }

  @Test
  void anOrganisationsEditorDecidesForThoseWhoNamedIt() {
    var member = cast.with(Role.MEMBER);
    var editor = cast.with(Role.ORGANISATION_EDITOR, null, "known-body");
    var other = cast.with(Role.ORGANISATION_EDITOR, null, "other-body");
    verifications.ask(
        member.id(),
        new VerificationForm("teacher", "organisation", "known-body", "Words."),
        "BA",
        null);

    assertThat(tasks.find(editor, id(member))).isPresent();
    assertThat(tasks.find(other, id(member))).isEmpty();
  }

  @Test
  void nobodyConfirmsHerself() throws Exception {
    var administrator = cast.with(Role.ADMINISTRATOR);
    ask(administrator, "chamber", "", "Licence 12.");

    confirm(administrator, administrator, "5").andExpect(status().isNotFound());
  }

  @Test
  void theFileIsForThoseWhoDecideAndGoesWithTheDecision() throws Exception {
    var member = cast.with(Role.MEMBER);
    var coordinator = cast.with(Role.NATIONAL_COORDINATOR, "BA", null);
    ask(member, "coordinator", "", "Words.", picture());
    var file = verifications.of(member.id()).orElseThrow().file();
    var proof = "/en/verifications/" + id(member) + "/file";

    web.perform(get(proof).with(cast.in(coordinator)))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
    web.perform(get(proof).with(cast.in(member))).andExpect(status().isNotFound());
    web.perform(get(proof).with(cast.in(cast.with(Role.EDITOR)))).andExpect(status().isNotFound());
    web.perform(get(files.find(file).orElseThrow().address())).andExpect(status().isNotFound());

    refuse(coordinator, member, "The stamp is missing.").andExpect(status().is3xxRedirection());
    assertThat(files.find(file)).isEmpty();
    web.perform(get("/en/me/verification").with(cast.in(member)))
        .andExpect(content().string(containsString("The stamp is missing.")));
    var address = members.mailbox(member.id()).orElseThrow().email();
    assertThat(letters.to(address, "The stamp is missing.")).contains("not confirmed yet");
  }

  @Test
  void theFileGoesWhenSheTakesItBackOrAsksAnew() throws Exception {
    var member = cast.with(Role.MEMBER);
    ask(member, "chamber", "", "Words.", picture());
    var first = verifications.of(member.id()).orElseThrow().file();
    ask(member, "chamber", "", "Better words.", picture());
    var second = verifications.of(member.id()).orElseThrow().file();

    assertThat(files.find(first)).isEmpty();
    web.perform(post("/en/me/verification/withdrawal").with(cast.in(member)));
    assertThat(files.find(second)).isEmpty();
    assertThat(verifications.of(member.id()).orElseThrow().isWaiting()).isFalse();
  }

  @Test
  void whatIsMissingIsNamedAndNothingTypedIsLost() throws Exception {
    var member = cast.with(Role.MEMBER);

    ask(member, "organisation", "no-such-body", "Typed words.")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose the organisation.")))
        .andExpect(content().string(containsString("Typed words.")));
    ask(member, "", "", "").andExpect(content().string(containsString("Write what you do.")));
    ask(member, "chamber", "", "Typed words.", "not a picture".getBytes())
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("What you wrote is still here.")))
        .andExpect(content().string(containsString("Typed words.")));
    assertThat(verifications.of(member.id())).isEmpty();
  }

  @Test
  void aRefusalNeedsAReason() throws Exception {
    var member = cast.with(Role.MEMBER);
    ask(member, "chamber", "", "Words.");

    refuse(cast.with(Role.ADMINISTRATOR), member, " ")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write the reason.")));
    assertThat(verifications.of(member.id()).orElseThrow().isWaiting()).isTrue();
  }

  @Test
  void twoWhoDecideAtOnceDecideOnce() throws Exception {
    var member = cast.with(Role.MEMBER);
    ask(member, "chamber", "", "Words.");
    var decider = cast.with(Role.ADMINISTRATOR);
    var asked = tasks.find(decider, id(member)).orElseThrow();

    assertThat(verifications.refuse(decider, asked, "No.")).isTrue();
    assertThat(verifications.refuse(cast.with(Role.ADMINISTRATOR), asked, "No!")).isFalse();
    assertThat(verifications.of(member.id()).orElseThrow().reason()).isEqualTo("No.");
  }

  @Test
  void aConfirmationEndsAfterItsLastDayAndIsForgottenLater() throws Exception {
    var member = cast.with(Role.MEMBER);
    ask(member, "chamber", "", "Words.");
    confirm(cast.with(Role.ADMINISTRATOR), member, "1");

    lastDay(member, "current_date");
    clock.look();
    assertThat(members.find(member.id()).orElseThrow().grants()).isNotEmpty();
    lastDay(member, "current_date - 1");
    clock.look();

    assertThat(members.find(member.id()).orElseThrow().grants()).isEmpty();
    assertThat(verifications.of(member.id()).orElseThrow().state()).isEqualTo("ended");
    clock.removeEndedBefore(Instant.now().minusSeconds(3 * 86_400));
    assertThat(verifications.of(member.id())).isPresent();
    clock.removeEndedBefore(Instant.now().plusSeconds(86_400));
    assertThat(verifications.of(member.id())).isEmpty();
  }

  @Test
  void whatSomebodyWritesRunsNothing() throws Exception {
    var member = cast.with(Role.MEMBER);
    ask(member, "chamber", "", "<script>alert(1)</script>");

    web.perform(get("/en/verifications/" + id(member)).with(cast.in(cast.with(Role.ADMINISTRATOR))))
        .andExpect(content().string(not(containsString("<script>alert"))));
  }

  private void lastDay(Member member, String day) {
    db.sql("update verification_request set valid_until = " + day + " where member_id = :id")
        .param("id", member.id())
        .update();
  }

  private long id(Member member) {
    return verifications.of(member.id()).orElseThrow().id();
  }

  private ResultActions ask(
      Member member, String how, String organisation, String words, byte... file) throws Exception {
    return web.perform(
        multipart("/en/me/verification")
            .file(new MockMultipartFile("file", "My Name.png", "image/png", file))
            .with(cast.in(member))
            .param("profession", "psychologist")
            .param("how", how)
            .param("organisation", organisation)
            .param("words", words));
  }

  private ResultActions confirm(Member decider, Member member, String years) throws Exception {
    return web.perform(
        post("/en/verifications/" + id(member) + "/confirmation")
            .with(cast.in(decider))
            .param("years", years));
  }

  private ResultActions refuse(Member decider, Member member, String reason) throws Exception {
    return web.perform(
        post("/en/verifications/" + id(member) + "/refusal")
            .with(cast.in(decider))
            .param("reason", reason));
  }

  private static byte[] picture() throws IOException {
    var picture = new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(2, 2, COLOUR.addAndGet(77));
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }
}
