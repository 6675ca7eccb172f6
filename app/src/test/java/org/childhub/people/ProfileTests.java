package org.childhub.people;

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
import java.util.UUID;
import javax.imageio.ImageIO;
import org.childhub.HubTest;
import org.childhub.accounts.Accounts;
import org.childhub.accounts.Member;
import org.childhub.accounts.Members;
import org.childhub.accounts.Members.NewMember;
import org.childhub.accounts.Role;
import org.childhub.files.StoredFiles;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HubTest
class ProfileTests {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired Members members;
  @Autowired Accounts accounts;
  @Autowired Profiles profiles;
  @Autowired StoredFiles files;
  @Autowired JdbcClient db;

  @Test
  void whatIsSavedStandsInTheForm() throws Exception {
    var member = cast.with(Role.MEMBER);

    Profiled.whole("Saved Name", "members")
        .with("language", "sq")
        .send(web, cast, member)
        .andExpect(status().is3xxRedirection());

    web.perform(get("/en/me/profile?saved=yes").with(cast.in(member)))
        .andExpect(content().string(containsString("Saved.")))
        .andExpect(content().string(containsString("value=\"Saved Name\"")))
        .andExpect(content().string(containsString("value=\"psychologist\" selected")))
        .andExpect(content().string(containsString("Centre of Saved Name")))
        .andExpect(content().string(containsString("**sleep**")));
    assertThat(members.mailbox(member.id()).orElseThrow().language()).isEqualTo(Language.SQ);
  }

  @Test
  void aWrongFieldIsNamedAndNothingTypedIsLost() throws Exception {
    var member = cast.with(Role.MEMBER);

    Profiled.whole("Typed Name", "members")
        .with("country", "nowhere")
        .with("bio", "x".repeat(2001))
        .send(web, cast, member)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose a country.")))
        .andExpect(content().string(containsString("Please shorten it.")))
        .andExpect(content().string(containsString("value=\"Typed Name\"")))
        .andExpect(content().string(containsString("x".repeat(2001))))
        .andExpect(content().string(containsString("Centre of Typed Name")));
    assertThat(accounts.find(member.id()).orElseThrow().name()).isEqualTo(member.name());
  }

  @Test
  void fieldsThatNoFormHasChangeNothing() throws Exception {
    var member = cast.with(Role.MEMBER);
    var before = accounts.find(member.id()).orElseThrow();

    Profiled.of(member.name())
        .with("id", "1")
        .with("memberId", "1")
        .with("email", "other@example.org")
        .with("adult", "false")
        .with("verified", "true")
        .with("resourcePerson", "true")
        .with("slug", "admin")
        .with("photo", "1")
        .with("visibility[BIO]", "EVERYONE")
        .send(web, cast, member)
        .andExpect(status().is3xxRedirection());

    assertThat(accounts.find(member.id()).orElseThrow()).isEqualTo(before);
    var profile = profiles.find(member.id());
    assertThat(profile.slug()).isEqualTo("member-" + member.id());
    assertThat(profile.photo()).isNull();
    assertThat(profile.visibility()).containsEntry(Part.BIO, Visibility.MEMBERS);
    assertThat(members.find(member.id()).orElseThrow().grants()).isEmpty();
  }

  @Test
  void aPseudonymIsNobodyElsesNameNorPseudonym() throws Exception {
    var other = cast.with(Role.MEMBER);
    var first = cast.with(Role.MEMBER);
    Profiled.of(first.name())
        .with("pseudonym", "Tiha Voda " + first.id())
        .send(web, cast, first)
        .andExpect(status().is3xxRedirection());

    for (var taken :
        new String[] {
          other.name().toUpperCase(), "тиха вода  " + first.id(), "tiha-voda" + first.id(), "!!!"
        }) {
      Profiled.of("Second Name")
          .with("pseudonym", taken)
          .send(web, cast, cast.with(Role.MEMBER))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("This name is taken.")));
    }
  }

  @Test
  void aPageWithoutANameForItsReadersIsNotSaved() throws Exception {
    Profiled.of("Real Name")
        .with("pageFor", "everyone")
        .with("nameFor", "members")
        .send(web, cast, cast.with(Role.MEMBER))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write a pseudonym")));
  }

  @Test
  void aPhotoIsKeptWithoutItsTracesAndGoesForGood() throws Exception {
    var member = cast.with(Role.MEMBER);

    photo(member, "me.png", png(0x336699)).andExpect(status().is3xxRedirection());
    var file = profiles.find(member.id()).photo();
    web.perform(get("/en/me/profile/photo").with(cast.in(member)))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", containsString("no-store")));
    web.perform(get("/en/me/profile").with(cast.in(member)))
        .andExpect(content().string(containsString("alt=\"" + member.name() + "\"")));
    web.perform(get(files.find(file).orElseThrow().address())).andExpect(status().isNotFound());

    web.perform(post("/en/me/profile/photo/removal").with(cast.in(member)))
        .andExpect(status().is3xxRedirection());
    assertThat(files.find(file)).isEmpty();
    web.perform(get("/en/me/profile/photo").with(cast.in(member))).andExpect(status().isNotFound());
  }

  @Test
  void theSamePhotoOfTwoStaysWithTheOther() throws Exception {
    var one = cast.with(Role.MEMBER);
    var two = cast.with(Role.MEMBER);
    photo(one, "a.png", png(0x123456));
    photo(two, "b.png", png(0x123456));

    web.perform(post("/en/me/profile/photo/removal").with(cast.in(one)));

    web.perform(get("/en/me/profile/photo").with(cast.in(two))).andExpect(status().isOk());
  }

  @Test
  void whatIsNoPhotoIsRefused() throws Exception {
    var member = cast.with(Role.MEMBER);
    var tooLarge = new byte[(int) Portraits.LARGEST + 1];

    photo(member, "me.png", "<svg onload=alert(1)>".getBytes())
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose a JPEG or PNG picture.")));
    photo(member, "me.txt", "Just words.".getBytes()).andExpect(status().isUnprocessableContent());
    photo(member, "me.png", new byte[0])
        .andExpect(content().string(containsString("Choose a photo first.")));
    photo(member, "me.png", tooLarge)
        .andExpect(content().string(containsString("larger than 5 MB")));
    assertThat(profiles.find(member.id()).photo()).isNull();
    assertThat(
            db.sql("select count(*) from file_stored where name like 'portrait.txt'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aMinorHasNoPhotoAndNothingPublic() throws Exception {
    var minor = minor(16);

    photo(minor, "me.png", png(0x999999)).andExpect(status().isNotFound());
    web.perform(get("/en/me/profile").with(cast.in(minor)))
        .andExpect(content().string(not(containsString("value=\"everyone\""))))
        .andExpect(content().string(not(containsString("type=\"file\""))));
    Profiled.whole("Young Name", "everyone")
        .send(web, cast, minor)
        .andExpect(status().is3xxRedirection());

    assertThat(profiles.find(minor.id()).visibility())
        .doesNotContainValue(Visibility.EVERYONE)
        .containsEntry(Part.PHOTO, Visibility.NOBODY);
    web.perform(get("/en/people/" + profiles.find(minor.id()).slug()))
        .andExpect(status().isNotFound());
  }

  @Test
  void whoMustBeOfAgeByNowIsAskedAndNobodyEarlier() throws Exception {
    var minor = minor(16);
    web.perform(post("/en/me/profile/age").with(cast.in(minor))).andExpect(status().isNotFound());

    db.sql("update accounts_member set joined_at = joined_at - interval '2 years' where id = :id")
        .param("id", minor.id())
        .update();
    web.perform(get("/en/me/profile").with(cast.in(minor)))
        .andExpect(content().string(containsString("I am 18 or older")));
    web.perform(post("/en/me/profile/age").with(cast.in(minor)))
        .andExpect(status().is3xxRedirection());
    assertThat(accounts.find(minor.id()).orElseThrow().adult()).isTrue();
  }

  private Member minor(int age) {
    var email = "minor-%s@example.org".formatted(UUID.randomUUID());
    var id = members.join(new NewMember(email, "Young Name", Language.EN, "RS", age, false));
    return members.find(id.orElseThrow()).orElseThrow();
  }

  private ResultActions photo(Member member, String name, byte[] bytes) throws Exception {
    return web.perform(
        multipart("/en/me/profile/photo")
            .file(new MockMultipartFile("photo", name, "image/png", bytes))
            .with(cast.in(member)));
  }

  private static byte[] png(int colour) throws IOException {
    var picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(3, 3, colour);
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }
}
