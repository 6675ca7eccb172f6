package org.childhub.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.childhub.HubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class FileControllerTests {
  private static final String TEXT = "0123456789abcdefghij";

  @Autowired private StoredFiles files;
  @Autowired private ShownFiles shown;
  @Autowired private MockMvc mvc;

  @Test
  void sendsAFileWithAllThatABrowserNeeds() throws Exception {
    StoredFile file = shown("Приручник за рад.pdf", SampleFiles.pdf("Text"));
    mvc.perform(get(address(file)))
        .andExpect(status().isOk())
        .andExpect(content().bytes(files.content(file).getContentAsByteArray()))
        .andExpect(header().string("Content-Type", "application/pdf"))
        .andExpect(header().longValue("Content-Length", file.size()))
        .andExpect(header().string("Accept-Ranges", "bytes"))
        .andExpect(header().string("ETag", "\"" + file.sha256() + "\""))
        .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    org.hamcrest.Matchers.allOf(
                        org.hamcrest.Matchers.startsWith("inline; filename="),
                        org.hamcrest.Matchers.containsString(
                            "filename*=UTF-8''%D0%9F%D1%80%D0%B8%D1%80%D1%83%D1%87%D0%BD%D0%B8%D0%BA"))));
    mvc.perform(get(URI.create(file.address() + "?download")))
        .andExpect(
            header()
                .string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;")));
  }

  @Test
  void answersHeadWithoutTheBytes() throws Exception {
    StoredFile file = shown("head.txt", (TEXT + " head").getBytes(UTF_8));
    mvc.perform(head(address(file)))
        .andExpect(status().isOk())
        .andExpect(content().bytes(new byte[0]))
        .andExpect(header().longValue("Content-Length", file.size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-4=01234", "bytes=15-=fghij", "bytes=-3=hij", "bytes=18-99=ij"})
  void sendsTheRangeThatWasAskedFor(String asked) throws Exception {
    StoredFile file = shown("range.txt", TEXT.getBytes(UTF_8));
    String range = asked.substring(0, asked.lastIndexOf('='));
    mvc.perform(get(address(file)).header("Range", range))
        .andExpect(status().isPartialContent())
        .andExpect(header().string("Content-Range", org.hamcrest.Matchers.endsWith("/20")))
        .andExpect(content().string(asked.substring(asked.lastIndexOf('=') + 1)));
  }

  @Test
  void sendsSeveralRangesAtOnce() throws Exception {
    StoredFile file = shown("range.txt", TEXT.getBytes(UTF_8));
    MvcResult answer =
        mvc.perform(get(address(file)).header("Range", "bytes=0-1,10-11"))
            .andExpect(status().isPartialContent())
            .andReturn();
    assertThat(answer.getResponse().getContentType()).startsWith("multipart/byteranges");
    assertThat(answer.getResponse().getContentAsString())
        .contains("bytes 0-1/20", "bytes 10-11/20", "ab");
  }

  @Test
  void refusesARangeBeyondTheEnd() throws Exception {
    StoredFile file = shown("range.txt", TEXT.getBytes(UTF_8));
    mvc.perform(get(address(file)).header("Range", "bytes=20-"))
        .andExpect(status().isRequestedRangeNotSatisfiable())
        .andExpect(header().string("Content-Range", "bytes */20"));
  }

  @Test
  void goesOnWithABrokenOffDownloadOnlyWhereTheBytesAreTheSame() throws Exception {
    StoredFile file = shown("range.txt", TEXT.getBytes(UTF_8));
    mvc.perform(ranged(file).header("If-Range", "\"" + file.sha256() + "\""))
        .andExpect(status().isPartialContent())
        .andExpect(content().string("fghij"));
    mvc.perform(ranged(file).header("If-Range", "\"other\""))
        .andExpect(status().isOk())
        .andExpect(content().string(TEXT));
  }

  @Test
  void sendsNothingToThoseWhoHaveIt() throws Exception {
    StoredFile file = shown("range.txt", TEXT.getBytes(UTF_8));
    mvc.perform(get(address(file)).header("If-None-Match", "\"" + file.sha256() + "\""))
        .andExpect(status().isNotModified())
        .andExpect(content().bytes(new byte[0]));
  }

  @Test
  void whatNothingPublishedShowsIsNotFound() throws Exception {
    StoredFile file =
        ((Stored.Kept) files.store(SampleFiles.in(SampleFiles.pdf("Hidden")), "hidden.pdf")).file();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> files.cover(file.id()).isPresent());
    mvc.perform(get(address(file))).andExpect(status().isNotFound());
    mvc.perform(get(files.cover(file.id()).orElseThrow().wide())).andExpect(status().isNotFound());
    mvc.perform(get("/files/999999999/x.pdf")).andExpect(status().isNotFound());
    mvc.perform(get("/files/999999999999999999/x.pdf")).andExpect(status().isNotFound());
    mvc.perform(get("/files/abc/x.pdf")).andExpect(status().isNotFound());
    mvc.perform(get("/covers/" + "0".repeat(64) + "-480.jpg")).andExpect(status().isNotFound());
  }

  @Test
  void isServedUnderEveryNameThatFitsAndTellsNoneOfTheOthers() throws Exception {
    StoredFile file = shown("range.txt", TEXT.getBytes(UTF_8));
    mvc.perform(get("/files/" + file.id() + "/hers.txt"))
        .andExpect(status().isOk())
        .andExpect(
            header()
                .string(
                    "Content-Disposition", org.hamcrest.Matchers.containsString("\"hers.txt\"")));
    mvc.perform(get("/files/" + file.id() + "/malware.exe"))
        .andExpect(status().isMovedPermanently())
        .andExpect(header().string("Location", "/files/" + file.id() + "/malware.exe.txt"));
  }

  @Test
  void aStrangersPageRunsNothing() throws Exception {
    StoredFile file = shown("page.html", "<html><script>alert(1)</script></html>".getBytes(UTF_8));
    mvc.perform(get(address(file)))
        .andExpect(header().string("Content-Type", "text/html;charset=UTF-8"))
        .andExpect(
            header()
                .string("Content-Security-Policy", org.hamcrest.Matchers.startsWith("sandbox;")));
    StoredFile word = shown("w.docx", SampleFiles.docx("Word"));
    mvc.perform(get(address(word)))
        .andExpect(
            header()
                .string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;")));
  }

  @Test
  void sendsCovers() throws Exception {
    StoredFile file = shown("covered.pdf", SampleFiles.pdf("Covered"));
    Cover cover =
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> files.cover(file.id()), java.util.Optional::isPresent)
            .orElseThrow();
    for (String address : new String[] {cover.wide(), cover.narrow()}) {
      mvc.perform(get(address))
          .andExpect(status().isOk())
          .andExpect(header().string("Content-Type", "image/jpeg"))
          .andExpect(
              header().string("Cache-Control", org.hamcrest.Matchers.containsString("immutable")));
    }
    mvc.perform(get(cover.wide().replace("480", "481"))).andExpect(status().isNotFound());
  }

  private StoredFile shown(String name, byte[] bytes) {
    StoredFile file = ((Stored.Kept) files.store(SampleFiles.in(bytes), name)).file();
    shown.show(file.id());
    return file;
  }

  private static MockHttpServletRequestBuilder ranged(StoredFile file) {
    return get(address(file)).header("Range", "bytes=15-");
  }

  private static URI address(StoredFile file) {
    return URI.create(file.address());
  }
}
