package org.childhub.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@HubTest
class DataTests {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired Members members;

  @Test
  void aMemberTakesOutAllThatIsHersAndNothingOfOthers() throws Exception {
    var member = cast.with(Role.TRANSLATOR);
    var other = cast.with(Role.EDITOR);
    fillIn(member, "Asked about <b>sleep</b> & dreams");
    var picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", picture);
    web.perform(
            multipart("/en/me/profile/photo")
                .file(new MockMultipartFile("photo", "p.png", "image/png", picture.toByteArray()))
                .with(cast.in(member)))
        .andExpect(status().is3xxRedirection());

    var taken = takeOut("en", member);

    assertThat(taken).containsOnlyKeys("data.json", "index.html", "files/1-portrait.png");
    assertThat(taken.get("data.json"))
        .contains(
            members.mailbox(member.id()).orElseThrow().email(),
            "\"role\" : \"translator\"",
            "\"text\" : \"terms\"",
            "\"browser\" : \"Firefox\"",
            "Asked about <b>sleep</b> & dreams")
        .doesNotContain(other.name(), "hash");
    assertThat(taken.get("index.html"))
        .contains("What ChildHub keeps of you", "Your roles", "files/1-portrait.png")
        .contains("Asked about &lt;b&gt;sleep&lt;/b&gt;");
  }

  @Test
  void theIndexSpeaksTheReadersLanguage() throws Exception {
    var member = cast.with(Role.MEMBER);

    assertThat(takeOut("mk", member).get("index.html"))
        .contains("lang=\"mk\"", "Што чува ChildHub за вас");
    assertThat(takeOut("sr-latn", member).get("index.html")).contains("Šta ChildHub čuva o vama");
  }

  @Test
  void nobodyTakesOutBeforeSigningIn() throws Exception {
    web.perform(post("/en/me/data")).andExpect(status().isSeeOther());
    web.perform(get("/en/me/data").with(cast.in(cast.with(Role.MEMBER))))
        .andExpect(status().isOk());
  }

  private void fillIn(Member member, String bio) throws Exception {
    web.perform(
            post("/en/me/profile")
                .with(cast.in(member))
                .param("name", member.name())
                .param("country", "BA")
                .param("language", "en")
                .param("bioLanguage", "en")
                .param("bio", bio))
        .andExpect(status().is3xxRedirection());
  }

  private Map<String, String> takeOut(String language, Member member) throws Exception {
    var bytes =
        web.perform(post("/" + language + "/me/data").with(cast.in(member)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    var taken = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        taken.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return taken;
  }
}
