package org.childhub.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.audit.AuditLog;
import org.childhub.audit.AuditSearch;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The queue and a concern on the desk, seen in a browser. */
@HubTest
class QueueTests {
  @Autowired MockMvc web;
  @Autowired TestMembers members;
  @Autowired Desk desk;
  @Autowired AuditLog log;

  @Test
  void aFocalPersonSeesTheConcernsOfHerCountryAndNoOther() throws Exception {
    var focal = desk.member(Language.EN, Role.FOCAL_PERSON, "BA");
    var own = desk.concern("of my country", "BA", "adult", "", Language.BS);
    var other = desk.concern("of another", "BG", "adult", "", Language.BG);
    var none = desk.concern("of none", "", "adult", "", Language.EN);

    show(focal, "/en/queue?sort=concern")
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString(own)))
        .andExpect(content().string(not(containsString(other))))
        .andExpect(content().string(not(containsString(none))))
        .andExpect(content().string(not(containsString("of my country"))));
    var everywhere = desk.member(Language.EN, Role.MODERATOR, null);
    show(everywhere, "/en/queue?sort=concern&country=BG")
        .andExpect(content().string(allOf(containsString(other), not(containsString(own)))));
    show(everywhere, "/en/queue/concern/" + none).andExpect(status().isOk());
  }

  @Test
  void aGuessedAddressIsNotFound() throws Exception {
    var focal = desk.member(Language.EN, Role.FOCAL_PERSON, "BA");
    var coordinator = desk.member(Language.EN, Role.NATIONAL_COORDINATOR, "BG");
    var administrator = desk.member(Language.EN, Role.ADMINISTRATOR, null);
    var number = desk.concern("of another", "BG", "adult", "a@example.org", Language.BG);
    var address = "/en/queue/concern/" + number;

    for (var member : List.of(focal, coordinator, administrator)) {
      show(member, address).andExpect(status().isNotFound());
      for (var form : List.of("reading", "answers", "outcome", "assignment", "notes")) {
        web.perform(post(address + "/" + form).param("words", "x").with(members.in(member)))
            .andExpect(status().isNotFound());
      }
    }
    show(focal, "/en/queue/concern/AAAAAAAAAA").andExpect(status().isNotFound());
    show(desk.member(Language.EN, Role.MEMBER, null), "/en/queue").andExpect(status().isNotFound());
    web.perform(get(address)).andExpect(status().isSeeOther());
    assertThat(actions(number)).containsExactly("concern.received");
  }

  @Test
  void wordsAreOpenedByAPressThatIsNotedAndStayOpenToThatReaderAlone() throws Exception {
    var reader = desk.member(Language.EN, Role.MODERATOR, null);
    var colleague = desk.member(Language.EN, Role.MODERATOR, null);
    var number = desk.concern("<b>bruises</b>\nevery week", "RS", "child", "", Language.SR_CYRL);
    var address = "/en/queue/concern/" + number;

    show(reader, address)
        .andExpect(content().string(not(containsString("bruises"))))
        .andExpect(content().string(containsString("from somebody under 18")));
    web.perform(post(address + "/reading").with(members.in(reader)))
        .andExpect(redirectedUrl(address));
    show(reader, address)
        .andExpect(content().string(containsString("&lt;b&gt;bruises&lt;/b&gt;\nevery week")));
    show(colleague, address).andExpect(content().string(not(containsString("bruises"))));
    assertThat(actions(number)).containsExactly("concern.read", "concern.received");
  }

  @Test
  void colleaguesTakeNoteAndClose() throws Exception {
    var first = desk.member(Language.EN, Role.FOCAL_PERSON, "ME");
    var second = desk.member(Language.EN, Role.FOCAL_PERSON, "ME");
    var elsewhere = desk.member(Language.EN, Role.FOCAL_PERSON, "XK");
    var number = desk.concern("a worry", "ME", "adult", "", Language.BS);
    var address = "/en/queue/concern/" + number;

    send(first, address + "/assignment", "member", "" + elsewhere.id())
        .andExpect(status().isNotFound());
    send(first, address + "/assignment", "member", "" + first.id())
        .andExpect(redirectedUrl(address));
    send(first, address + "/notes", "words", "I called the <i>centre</i>.")
        .andExpect(redirectedUrl(address + "?done=noted#notes"));
    show(first, address + "?done=noted")
        .andExpect(content().string(containsString("Your note is kept.")));
    send(first, address + "/notes", "words", " \n")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write at least one word.")));
    var endless = "é".repeat(5001);
    send(first, address + "/notes", "words", endless)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Shorten it to 5,000 characters.")))
        .andExpect(content().string(containsString(endless)));
    show(second, address)
        .andExpect(content().string(containsString(first.name() + " works on it.")))
        .andExpect(content().string(containsString("I called the &lt;i&gt;centre&lt;/i&gt;.")))
        .andExpect(content().string(not(containsString(elsewhere.name()))));
    show(first, "/en/queue?mine=yes")
        .andExpect(content().string(allOf(containsString(number), containsString("1 note<"))))
        .andExpect(content().string(containsString("Waits less than an hour")));
    show(second, "/en/queue?mine=yes").andExpect(content().string(not(containsString(number))));

    send(second, address + "/outcome", "outcome", " \n")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write at least one word.")));
    send(second, address + "/outcome", "outcome", "x".repeat(5001))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("x".repeat(5001) + "</textarea>")));
    send(second, address + "/outcome", "outcome", "The centre visits the family.")
        .andExpect(redirectedUrl(address));
    show(first, address)
        .andExpect(content().string(containsString("The centre visits the family.")));
    show(first, "/en/queue?sort=concern&state=open")
        .andExpect(content().string(not(containsString(number))));
    show(first, "/en/queue?sort=concern&state=closed")
        .andExpect(content().string(containsString(number)));
    assertThat(actions(number))
        .containsExactly("concern.closed", "task.noted", "task.assigned", "concern.received");
  }

  @Test
  void whoLeftAnAddressIsAnsweredInTheLanguageOfTheReport() throws Exception {
    var focal = desk.member(Language.EN, Role.FOCAL_PERSON, "SI");
    var number =
        desk.concern("what was reported", "SI", "adult", "aunt@example.org", Language.SR_CYRL);
    var address = "/en/queue/concern/" + number;

    send(focal, address + "/answers", "answer", "unread").andExpect(status().isNotFound());
    send(focal, address + "/reading", "x", "");
    send(focal, address + "/answers", "answer", "").andExpect(status().isUnprocessableContent());
    send(focal, address + "/answers", "answer", "Хвала Вам.\n\nРадимо на томе.")
        .andExpect(redirectedUrl(address));

    var letter =
        desk.letterTo(
            "aunt@example.org", number, "Ово је наш одговор", "Хвала Вам.", "Радимо на томе.");
    assertThat(letter).doesNotContain("what was reported");
    show(focal, address)
        .andExpect(content().string(containsString("Радимо на томе.")))
        .andExpect(content().string(containsString("Answered by " + focal.name())));
  }

  @Test
  void aPhoneNumberIsShownButNotWrittenTo() throws Exception {
    var focal = desk.member(Language.EN, Role.FOCAL_PERSON, "SI");
    var number = desk.concern("a worry", "SI", "adult", "call 061 000 000", Language.EN);
    var address = "/en/queue/concern/" + number;

    send(focal, address + "/reading", "x", "");

    show(focal, address)
        .andExpect(content().string(containsString("061 000 000")))
        .andExpect(content().string(not(containsString("Send the answer"))));
    send(focal, address + "/answers", "answer", "x").andExpect(status().isNotFound());
  }

  @Test
  void herOwnPageLeadsToTheQueueByOneDoor() throws Exception {
    var page =
        show(desk.member(Language.EN, Role.ADMINISTRATOR, null), "/en/me")
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page.split("href=\"/en/queue\"", -1)).hasSize(2);
    assertThat(page).contains("href=\"/en/audit\"");
  }

  @Test
  void allOfItSpeaksSerbianCyrillic() throws Exception {
    var focal = desk.member(Language.SR_CYRL, Role.FOCAL_PERSON, "RS");
    var number = desk.concern("Брига", "RS", "adult", "", Language.SR_CYRL);

    show(focal, "/sr-Cyrl/queue")
        .andExpect(content().string(containsString("Ред чекања")))
        .andExpect(content().string(containsString("Пријава " + number)));
    show(focal, "/sr-Cyrl/queue/concern/" + number)
        .andExpect(content().string(containsString("Отворите речи")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "Ако нико не преузме – Обавештена особа одговорна за безбедност деце:")));
    show(focal, "/sr-Latn/queue").andExpect(content().string(containsString("Red čekanja")));
  }

  @Test
  void aLongListGoesOnAfterItsLast() throws Exception {
    var focal = desk.member(Language.EN, Role.FOCAL_PERSON, "GR");
    for (var i = 0; i < 30; i++) {
      desk.concern("many", "GR", "adult", "", Language.EN);
    }
    var last = desk.concern("the last", "GR", "adult", "", Language.EN);
    var first =
        show(focal, "/en/queue?sort=concern")
            .andExpect(content().string(not(containsString(last))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var next =
        first.replaceFirst("(?s).*href=\"(/en/queue\\?sort=concern&amp;after=[A-Z2-9]+)\".*", "$1");

    show(focal, next.replace("&amp;", "&")).andExpect(content().string(containsString(last)));
  }

  private ResultActions show(Member member, String address) throws Exception {
    return web.perform(get(address).with(members.in(member)));
  }

  private ResultActions send(Member member, String address, String name, String value)
      throws Exception {
    return web.perform(post(address).param(name, value).with(members.in(member)));
  }

  private List<String> actions(String number) {
    return log
        .find(new AuditSearch("", "", "concern:" + number, null, null), Long.MAX_VALUE, 50)
        .stream()
        .map(entry -> entry.action())
        .toList();
  }
}
