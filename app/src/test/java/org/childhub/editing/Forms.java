package org.childhub.editing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.files.StoredFile;
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

  /** Attaches a file as the page does that shows what it tells. */
  ResultActions attach(Member member, String form, StoredFile file, String language, String... take)
      throws Exception {
    return web.perform(
        post("/en" + form + "/files")
            .param("file", String.valueOf(file.id()))
            .param("language", language)
            .param("take", take)
            .with(members.in(member)));
  }

  /** The fields of a form drawn from the first version, with these; a file is its number. */
  static String[] fields(Object... more) {
    var fields = new ArrayList<String>(List.of("base", "1", "in", "en"));
    for (var each : more) {
      fields.add(each instanceof StoredFile file ? String.valueOf(file.id()) : each.toString());
    }
    return fields.toArray(String[]::new);
  }

  /** The same, drawn from the version of this number. */
  static String[] based(int number, Object... more) {
    var fields = fields(more);
    fields[1] = String.valueOf(number);
    return fields;
  }

  static long id(String form) {
    return Long.parseLong(form.substring(form.lastIndexOf('/') + 1));
  }
}
