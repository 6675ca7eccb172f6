package org.childhub.people;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.signin.TestMembers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The form of a profile as a browser sends it, filled in to be changed. */
final class Profiled {
  private final Map<String, String> fields = new LinkedHashMap<>();

  private Profiled(String name) {
    fields.put("name", name);
    fields.put("country", "BA");
    fields.put("language", "en");
    fields.put("bioLanguage", "en");
    fields.put("pageFor", "nobody");
    for (var part : Part.values()) {
      if (part != Part.PAGE) {
        fields.put(part.code() + "For", "members");
      }
    }
  }

  static Profiled of(String name) {
    return new Profiled(name);
  }

  /** All that is filled in of hers, shown to whoever is named. */
  static Profiled whole(String name, String visibility) {
    var form =
        of(name)
            .with("profession", "psychologist")
            .with("organisation", "Centre of " + name)
            .with("languages", "bs")
            .with("bio", "Asked about **sleep** by " + name);
    form.fields.replaceAll((field, value) -> field.endsWith("For") ? visibility : value);
    return form;
  }

  Profiled with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  ResultActions send(MockMvc web, TestMembers cast, Member member) throws Exception {
    var request = post("/en/me/profile").with(cast.in(member));
    fields.forEach(request::param);
    return web.perform(request);
  }
}
