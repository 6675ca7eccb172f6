package org.childhub.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.catalogue.TestEntries.Made.of;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryText;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.TestEntries;
import org.childhub.catalogue.Withdrawals;
import org.childhub.news.News;
import org.childhub.news.NewsDraft;
import org.childhub.signin.TestMembers;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.childhub.web.ContentVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The logos of the hub and of those who stand behind items. */
@HubTest
class LogoTests {
  private static final Pattern MANY = Pattern.compile(">(Many \\d+)</a>");
  private static final String MAKER = "Made with a camera at home";

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired TestEntries entries;
  @Autowired Withdrawals withdrawals;
  @Autowired News news;
  @Autowired ContentVersion version;

  private Member administrator;

  @BeforeEach
  void anAdministrator() {
    administrator = cast.with(Role.ADMINISTRATOR);
  }

  @AfterEach
  void asItWas() throws Exception {
    web.perform(post("/en/admin/site/logo/removal").with(cast.in(administrator)));
  }

  @Test
  void theHubsLogoTakesThePlaceOfTheNameAndSpeaksIt() throws Exception {
    web.perform(get("/en/topics")).andExpect(content().string(containsString(">ChildHub</a>")));
    web.perform(put("/en/admin/site/logo", "mine.png", png(1)))
        .andExpect(redirectedUrl("/en/admin/site/logo?done=saved"));

    var page = body(get("/en/topics"));
    assertThat(page).contains("alt=\"ChildHub\"").doesNotContain(">ChildHub</a>");
    var address = page.replaceAll("(?s).*<img src=\"(/files/[^\"]*)\" alt=\"ChildHub\".*", "$1");
    assertThat(web.perform(get(address)).andExpect(status().isOk()).andReturn())
        .satisfies(
            answer ->
                assertThat(answer.getResponse().getContentAsString(UTF_8)).doesNotContain(MAKER));

    web.perform(post("/en/admin/site/logo/removal").with(cast.in(administrator)))
        .andExpect(redirectedUrl("/en/admin/site/logo?done=removed"));
    web.perform(get("/en/topics")).andExpect(content().string(containsString(">ChildHub</a>")));
    web.perform(get(address)).andExpect(status().isNotFound());
  }

  @Test
  void whatIsNoSmallPictureIsRefusedAndSaysWhy() throws Exception {
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    refused("logo.svg", svg.getBytes(UTF_8), "PNG, WebP or JPEG picture");
    refused("logo.png", svg.getBytes(UTF_8), "PNG, WebP or JPEG picture");
    refused("logo.txt", "A text".getBytes(UTF_8), "PNG, WebP or JPEG picture");
    refused("logo.png", new byte[(int) LogoDesk.LARGEST + 1], "larger than");
    refused("logo.png", new byte[0], "Choose a picture first");
    refused("logo.png", empty(2_001, 40), "more than 2,000 pixels wide or high");
    refused("logo.png", empty(30, 12_000), "more than 2,000 pixels wide or high");
    assertThat(empty(2_001, 40).length).isLessThan((int) LogoDesk.LARGEST);
    web.perform(get("/en/topics")).andExpect(content().string(containsString(">ChildHub</a>")));
  }

  @Test
  void organisationsAreListedByNameToTheLastAndFoundInAnyScript() throws Exception {
    entries.put(
        IntStream.range(0, 205)
            .mapToObj(n -> of(Kind.ORGANISATION, "lg-many-" + n, "Many %03d".formatted(n)))
            .toArray(TestEntries.Made[]::new));
    entries.put(
        of(Kind.ORGANISATION, "lg-lipa", "Linden Centre")
            .in(Language.SR_CYRL, "Центар „Много липа“", "Опис"));
    var all = new ArrayList<String>();
    var address = "/en/admin/organisations?q=many";
    while (!address.isEmpty()) {
      var page = body(get(address).with(cast.in(administrator)));
      all.addAll(MANY.matcher(page).results().map(found -> found.group(1)).toList());
      var next = Pattern.compile("<nav class=\"pager\"[^>]*><a href=\"([^\"]*)\"").matcher(page);
      address = next.find() ? next.group(1).replace("&amp;", "&") : "";
    }
    assertThat(all)
        .hasSize(205)
        .isEqualTo(IntStream.range(0, 205).mapToObj("Many %03d"::formatted).toList());
    assertThat(body(get("/en/admin/organisations?q=mnogo lipa").with(cast.in(administrator))))
        .contains(">Linden Centre</a>")
        .doesNotContain("Many 000");
    assertThat(body(get("/en/admin/organisations?q=nobody at all").with(cast.in(administrator))))
        .contains("No organisation has this word.");
  }

  @Test
  void anItemShowsItsOrganisationAndDonorsWithTheirLogos() throws Exception {
    entries.put(
        of(Kind.ORGANISATION, "lg-house", "House of Logos"),
        of(Kind.ORGANISATION, "lg-fund", "Fund for Logos")
            .in(Language.SR_LATN, "Fond za logotipe", "Opis"));
    practice("lg-practice", "lg-house", "FOND ZA LOGOTIPE", "Somebody else", "House of Logos");
    web.perform(put("/en/admin/organisations/lg-fund/logo", "fund.png", png(2)))
        .andExpect(redirectedUrl("/en/admin/organisations/lg-fund?done=saved"));

    var page = body(get("/en/news/lg-practice"));
    assertThat(page)
        .contains(
            "alt=\"Logo of Fund for Logos\"",
            "<a href=\"/en/organisations/lg-fund\" lang=\"en\">Fund for Logos</a>",
            "<span>Somebody else</span>");
    assertThat(page.split("<a href=\"/en/organisations/lg-house\" lang=\"en\">House of Logos</a>"))
        .hasSize(2);
    assertThat(body(get("/sr-Cyrl/news/lg-practice"))).contains("alt=\"Лого: ");
    assertThat(body(get("/en/organisations/lg-fund"))).contains("alt=\"Logo of Fund for Logos\"");

    web.perform(post("/en/admin/organisations/lg-fund/logo/removal").with(cast.in(administrator)))
        .andExpect(redirectedUrl("/en/admin/organisations/lg-fund?done=removed"));
    assertThat(body(get("/en/news/lg-practice"))).doesNotContain("alt=\"Logo of");
  }

  @Test
  void aDonorIsAnOrganisationAsLongAsOneIsPublicByThatName() throws Exception {
    practice("lg-waiting", null, "Late Fund");
    assertThat(body(get("/en/news/lg-waiting"))).contains("<span>Late Fund</span>");
    entries.put(of(Kind.ORGANISATION, "lg-late", "Late Fund"));
    web.perform(put("/en/admin/organisations/lg-late/logo", "late.png", png(5)));
    var page = body(get("/en/news/lg-waiting"));
    assertThat(page).contains("<a href=\"/en/organisations/lg-late\" lang=\"en\">Late Fund</a>");
    var address =
        page.replaceAll("(?s).*<img src=\"(/files/[^\"]*)\" alt=\"Logo of Late Fund\".*", "$1");
    web.perform(get(address)).andExpect(status().isOk());

    withdrawals.set("lg-late", true);
    assertThat(body(get("/en/news/lg-waiting")))
        .contains("<span>Late Fund</span>")
        .doesNotContain("alt=\"Logo of Late Fund\"");
    web.perform(get(address)).andExpect(status().isNotFound());
    withdrawals.set("lg-late", false);
    web.perform(get(address)).andExpect(status().isOk());
  }

  @Test
  void onePictureServesTwoUntilBothLetItGo() throws Exception {
    entries.put(of(Kind.ORGANISATION, "lg-one", "One"), of(Kind.ORGANISATION, "lg-two", "Two"));
    web.perform(put("/en/admin/organisations/lg-one/logo", "a.png", png(3)));
    web.perform(put("/en/admin/organisations/lg-two/logo", "b.png", png(3)));
    var address =
        body(get("/en/organisations/lg-two"))
            .replaceAll("(?s).*<img src=\"(/files/[^\"]*)\" alt=\"Logo of Two\".*", "$1");
    remove("lg-one");
    web.perform(get(address)).andExpect(status().isOk());
    remove("lg-two");
    web.perform(get(address)).andExpect(status().isNotFound());
  }

  @Test
  void onlyTheAdministrationPutsLogos() throws Exception {
    entries.put(of(Kind.ORGANISATION, "lg-shut", "Shut"), of(Kind.ARTICLE, "lg-no", "None"));
    web.perform(get("/en/admin/organisations").with(cast.in(administrator)))
        .andExpect(content().string(containsString("/en/admin/organisations/lg-shut")))
        .andExpect(content().string(not(containsString("lg-no"))));
    web.perform(get("/en/admin/organisations/lg-no").with(cast.in(administrator)))
        .andExpect(status().isNotFound());
    var editor = cast.with(Role.EDITOR);
    web.perform(
            multipart("/en/admin/organisations/lg-shut/logo")
                .file(new MockMultipartFile("logo", "a.png", "image/png", png(4)))
                .with(cast.in(editor)))
        .andExpect(status().isNotFound());
  }

  private void refused(String name, byte[] bytes, String why) throws Exception {
    web.perform(put("/en/admin/site/logo", name, bytes))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(why)));
  }

  private void remove(String slug) throws Exception {
    web.perform(
        post("/en/admin/organisations/" + slug + "/logo/removal").with(cast.in(administrator)));
  }

  private void practice(String slug, @Nullable String organisation, String... donors) {
    var entry =
        new EntryDraft(
            Kind.PRACTICE,
            slug,
            null,
            Language.EN,
            PartialDate.parse("2026-05-01"),
            Map.of(Language.EN, EntryText.original("A practice", "Its summary")),
            List.of(),
            List.of(),
            List.of(),
            Set.of(Language.EN),
            null,
            null,
            organisation,
            List.of(),
            null,
            true);
    news.putAll(
        List.of(
            new NewsDraft(
                entry,
                List.of(),
                List.of(donors),
                Map.of(Language.EN, "Text"),
                null,
                new NewsDraft.Practice(null, null, null))));
    version.raise();
  }

  private MockMultipartHttpServletRequestBuilder put(String address, String name, byte[] bytes) {
    return multipart(address)
        .file(new MockMultipartFile("logo", name, "image/png", bytes))
        .with(cast.in(administrator));
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse().getContentAsString(UTF_8);
  }

  private static byte[] empty(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
    return bytes.toByteArray();
  }

  /** A picture that tells of its making in a text chunk; each shade gives other bytes. */
  private static byte[] png(int shade) throws IOException {
    var image = new BufferedImage(120, 60, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(10, 10, 0xff000000 | shade);
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var param = writer.getDefaultWriteParam();
    var metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    var root = new IIOMetadataNode("javax_imageio_png_1.0");
    var texts = new IIOMetadataNode("tEXt");
    var text = new IIOMetadataNode("tEXtEntry");
    text.setAttribute("keyword", "Comment");
    text.setAttribute("value", MAKER);
    texts.appendChild(text);
    root.appendChild(texts);
    metadata.mergeTree("javax_imageio_png_1.0", root);
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
