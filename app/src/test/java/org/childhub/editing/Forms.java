package org.childhub.editing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.childhub.accounts.Member;
import org.childhub.signin.TestMembers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sends the forms of items as members do; addresses are without the language. */
record Forms(MockMvc web, TestMembers members) {
  String begin(Member member, String kind, String title) throws Exception {
    var location =
        web.perform(
                post("/en/edit/new")
                    .param("kind", kind)
                    .param("title", title)
                    .param("original", "en")
                    .with(members.in(member)))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    return location.substring("/en".length());
  }

  ResultActions send(Member member, String form, String... fields) throws Exception {
    MockHttpServletRequestBuilder request = post("/en" + form).with(members.in(member));
    for (var i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return web.perform(request);
  }
}
