package org.childhub.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.childhub.accounts.Role;
import org.junit.jupiter.api.Test;

/** Asking for newsletters, confirming and ending it. */
class SubscriptionTests extends WithNewsletters {
  @Test
  void whoAsksGetsTheNewsletterOnceSheHasConfirmed() throws Exception {
    var first =
        body(post("/ro/newsletter").param("email", "ana@Example.org").param("country", "RO"));
    var again = body(post("/ro/newsletter").param("email", "ana@example.org"));
    assertThat(again).isEqualTo(first);
    var letters = lettersTo("ana@example.org");
    assertThat(letters).hasSize(1);
    var confirm =
        text(letters.getFirst()).replaceAll("(?s).*(/ro/newsletter/confirm/\\S+).*", "$1");

    assertThat(body(get(confirm))).contains("action=\"" + confirm);
    assertThat(confirmed("ana@example.org")).isZero();
    body(post(confirm));
    body(post(confirm));
    assertThat(confirmed("ana@example.org")).isOne();
    assertThat(body(get(confirm)))
        .contains("Veți primi următorul buletin")
        .doesNotContain("action=\"" + confirm);
    web.perform(post(confirm.replaceAll("confirm/(\\d+)", "confirm/9$1")))
        .andExpect(status().isNotFound());
    web.perform(post(confirm.replace("confirm/", "stop/"))).andExpect(status().isNotFound());
  }

  @Test
  void aUsedLinkSaysThatTheSubscriptionIsNoMore() throws Exception {
    body(post("/en/newsletter").param("email", "nl-gone@example.org"));
    var confirm =
        text(lettersTo("nl-gone@example.org").getFirst())
            .replaceAll("(?s).*(/en/newsletter/confirm/\\S+).*", "$1");
    body(post(confirm));
    db.sql("delete from newsletter_subscriber where email = 'nl-gone@example.org'").update();
    for (var request : List.of(get(confirm), post(confirm))) {
      assertThat(
              web.perform(request)
                  .andExpect(status().isGone())
                  .andReturn()
                  .getResponse()
                  .getContentAsString())
          .contains("no longer works", "Get the newsletter");
    }
  }

  @Test
  void countriesAreOfferedByTheirNames() throws Exception {
    assertThat(body(get("/en/newsletter"))).containsSubsequence(">Spain<", ">Ukraine<");
    assertThat(body(get("/en/newsletters").with(cast.in(cast.with(Role.EDITOR)))))
        .containsSubsequence(">Spain<", ">Ukraine<");
  }

  @Test
  void whatIsNoAddressIsRefused() throws Exception {
    for (var wrong :
        List.of("", "ana", "ana@example.org\r\nBcc: all@example.org", "a@b.c, d@e.f")) {
      web.perform(post("/en/newsletter").param("email", wrong))
          .andExpect(status().isUnprocessableContent());
    }
  }
}
