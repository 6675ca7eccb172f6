package org.childhub.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever is on a slow line gets every page compressed, also those that are hers alone. */
@HubTest
class CodingTests {
  @Autowired MockMvc web;
  @Autowired TestMembers cast;

  private Member editor;

  @BeforeEach
  void join() {
    editor = cast.with(Role.EDITOR);
  }

  @ParameterizedTest
  @CsvSource({
    ", PLAIN",
    "identity, PLAIN",
    "'gzip, deflate', GZIP",
    "'gzip, deflate, br, zstd', BROTLI",
  })
  void theBestThatABrowserTakes(String header, Coding coding) {
    assumeThat(coding != Coding.BROTLI || Compressed.HAS_BROTLI).isTrue();
    assertThat(Coding.accepted(header)).isEqualTo(coding);
  }

  @ParameterizedTest
  @EnumSource(
      value = Coding.class,
      names = {"GZIP", "BROTLI"})
  void aPageOfOnesOwnIsCompressed(Coding coding) throws Exception {
    isCompressed(get("/sr-Cyrl/edit?whose=mine").with(cast.in(editor)), 200, coding);
  }

  @ParameterizedTest
  @EnumSource(
      value = Coding.class,
      names = {"GZIP", "BROTLI"})
  void aFormThatComesBackIsCompressed(Coding coding) throws Exception {
    isCompressed(post("/sq/concern").param("text", "x".repeat(3)), 422, coding);
  }

  @Test
  void whatIsShorterThanItsHeadersStaysPlain() throws Exception {
    var answer = ask(get("/healthz"), Coding.GZIP);
    assertThat(answer.getHeader("Content-Encoding")).isNull();
  }

  private void isCompressed(MockHttpServletRequestBuilder request, int status, Coding coding)
      throws Exception {
    assumeThat(coding != Coding.BROTLI || Compressed.HAS_BROTLI).isTrue();
    var answer = ask(request, coding);
    var bytes = answer.getContentAsByteArray();
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getHeader("Content-Encoding")).isEqualTo(coding.header());
    assertThat(answer.getHeaders("Vary")).contains("Accept-Encoding");
    assertThat(answer.getContentLength()).isEqualTo(bytes.length);
    var page = new String(decoded(bytes, coding), UTF_8);
    assertThat(page.strip()).startsWith("<!").endsWith("</html>");
    assertThat(bytes.length).isLessThan(page.getBytes(UTF_8).length / 2);
  }

  private static byte[] decoded(byte[] bytes, Coding coding) throws IOException {
    if (coding == Coding.BROTLI) {
      return Decoder.decompress(bytes).getDecompressedData();
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, Coding coding)
      throws Exception {
    return web.perform(request.header("Accept-Encoding", String.valueOf(coding.header())))
        .andReturn()
        .getResponse();
  }
}
