package org.childhub.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.childhub.accounts.Member;
import org.childhub.signin.TestMembers;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A translator who takes files out of the hub and brings them back. */
record XliffDesk(MockMvc web, TestMembers cast, Member translator) {
  private static final String BORDER = "formborder";

  /** The file of what the queue shows of a country. */
  String export(String country, String todo) throws Exception {
    return web.perform(
            get("/en/translations/files/export?into=sq&todo=%s&country=%s".formatted(todo, country))
                .with(cast.in(translator)))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "application/xliff+xml"))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andReturn()
        .getResponse()
        .getContentAsString(UTF_8);
  }

  /** As a tool would give it back: every source again with two letters more. */
  static String translated(String file) {
    return file.replaceAll("<source>(.*?)</source>", "<source>$1</source><target>$1 sq</target>")
        .replace("state=\"initial\"", "state=\"translated\"");
  }

  /** Sends a file that is taken to be looked at; answers the page's address. */
  String send(String file) throws Exception {
    var page =
        web.perform(form("/en", "back.xlf", file))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(page).isNotNull();
    return page;
  }

  MockHttpServletRequestBuilder form(String language, String name, String file) {
    return form(language, name, file.getBytes(UTF_8));
  }

  MockHttpServletRequestBuilder form(String language, String name, byte[] file) {
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(BORDER, name);
    var body = new java.io.ByteArrayOutputStream();
    body.writeBytes(head.getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--%s--\r\n".formatted(BORDER).getBytes(UTF_8));
    return post(language + "/translations/files")
        .contentType(MediaType.parseMediaType("multipart/form-data; boundary=" + BORDER))
        .content(body.toByteArray())
        .with(cast.in(translator));
  }

  /** The page of a file that was sent. */
  String look(String page) throws Exception {
    return web.perform(get(page).with(cast.in(translator)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(UTF_8);
  }

  /** Takes fields, named as the form names them, of a page that was looked at. */
  MockHttpServletRequestBuilder take(String page, String shown, String... names) {
    var code = Pattern.compile("name=\"code\" value=\"([0-9a-f]+)\"").matcher(shown);
    assertThat(code.find()).isTrue();
    var request = post(page + "/taking").param("code", code.group(1)).with(cast.in(translator));
    for (var name : names) {
      request.param("take", name);
    }
    return request;
  }
}
