package org.childhub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.childhub.ChildHub;
import org.childhub.TestHub;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;

/** What comes over the line, as a browser or a scanner sends it, through the real web server. */
@SpringBootTest(classes = ChildHub.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestHub.class)
@Import(AddressTests.Broken.class)
@ExtendWith(OutputCaptureExtension.class)
class AddressTests {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FILE =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.pdf\"\r\n"
          + "Content-Type: application/pdf\r\n\r\n";
  private static final String FILE_NAME_WITH_NUL =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"secret-words\0.pdf\"\r\n"
          + "Content-Type: application/pdf\r\n\r\n%PDF\r\n--x--\r\n";

  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Permissions-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Strict-Transport-Security");

  @LocalServerPort private int port;
  @Autowired private Messages messages;
  private RawWeb web;

  /** A page with a bug, such as there is none in the hub. */
  @OpenToEveryone
  @Controller
  static class Broken {
    @GetMapping("/{lang}/broken")
    String show() {
      throw new IllegalStateException("a bug");
    }
  }

  @BeforeEach
  void line() {
    web = new RawWeb(port);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments("GET", "/sq/%zz", 400),
        arguments("GET", "/sq/%", 400),
        arguments("GET", "/sq/%C3%28", 400),
        arguments("GET", "/sq/library?q=%C3%28", 400),
        arguments("GET", "/sq/search?q=%zz", 400),
        arguments("GET", "/sq/library/a%00b", 400),
        arguments("GET", "/sq/../../etc/passwd", 400),
        arguments("GET", "/sq/%2e%2e/%2e%2e/etc/passwd", 400),
        arguments("GET", "/sq/..%2f..%2fetc/passwd", 400),
        arguments("GET", "/sq//library", 400),
        arguments("GET", "//sq/library", 400),
        arguments("GET", "/sq/library;x=1", 400),
        arguments("GET", "/sq/<b>|{}\"^`", 404),
        arguments("GET", "/sq/library?q=<b>|{}", 200),
        arguments("GET", "/sq/" + "a".repeat(4000), 404),
        arguments("GET", "/sq/search?q=" + "a".repeat(6000), 200),
        arguments("GET", "/sq/nothing/of/the/kind", 404),
        arguments("TRACE", "/sq/", 405),
        arguments("BREW", "/sq/", 400),
        arguments("PUT", "/sq/library", 405),
        arguments("DELETE", "/sq/", 405),
        arguments("POST", "/sq/library", 405),
        arguments("PATCH", "/sq/nothing", 404),
        arguments("OPTIONS", "/sq/library", 200),
        arguments("PROPFIND", "/", 400));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsBrokenIsAnsweredInTheReadersLanguage(String method, String address, int status)
      throws Exception {
    var answer = web.send(method, address, "Accept-Language: sq");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers()).containsKeys(lower(HEADERS));
    if (status >= 400) {
      assertThat(answer.body()).contains("<html lang=\"sq\">", "<main id=\"main\">");
      assertThat(answer.header("Content-Language")).isEqualTo("sq");
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.body()).doesNotContain("Tomcat", "Exception");
    }
  }

  /** Neither address nor headers can be read: nothing tells the language. */
  @ParameterizedTest
  @ValueSource(strings = {"/sq/a\\b", "/sq/a b c", "sq", "/sq/#x", "/sq/\u0001", "/sq/\u00e9"})
  void whatCannotEvenBeReadGetsAPageToo(String address) throws Exception {
    assertThat(web.get(address).status()).isEqualTo(400);
    var endless = web.get("/sq/" + "a".repeat(40_000));
    for (var answer : List.of(web.get(address), endless)) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.headers()).containsKeys(lower(HEADERS));
      assertThat(answer.body()).contains("<main id=\"main\">");
    }
  }

  @Test
  void aHeadHasTheHeadersOfTheGet() throws Exception {
    for (var address : List.of("/en/", "/en/library", "/healthz", "/robots.txt", "/en/nothing")) {
      var get = web.get(address);
      var head = web.send("HEAD", address);
      assertThat(head.status()).as(address).isEqualTo(get.status());
      assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
      assertThat(head.headers()).containsKeys(lower(HEADERS));
    }
  }

  @Test
  void everyKindOfAnswerCarriesTheSecurityHeaders() throws Exception {
    var css = asset("/assets/hub\\.[0-9a-f]+\\.css");
    for (var address :
        List.of(
            "/",
            "/sh",
            "/library",
            "/en/",
            "/en/feed.atom",
            "/sitemap.xml",
            "/robots.txt",
            "/healthz",
            "/favicon.ico",
            css,
            "/en/nothing",
            "/files/1/x",
            "/language/sq")) {
      var answer = web.get(address);
      assertThat(answer.headers()).as(address).containsKeys(lower(HEADERS));
      assertThat(answer.header("Content-Security-Policy"))
          .as(address)
          .contains("default-src 'none'")
          .doesNotContain("unsafe-eval")
          .doesNotContainPattern("script-src[^;]*unsafe-inline");
    }
  }

  @Test
  void theFilesOfTheLookAreKeptForEverUnderTheirFingerprint() throws Exception {
    var css = web.get(asset("/assets/hub\\.[0-9a-f]+\\.css"));
    var font = Pattern.compile("/assets/fonts/[^)\"']+").matcher(css.body());
    var fonts = new ArrayList<String>();
    while (font.find()) {
      fonts.add(font.group());
    }
    assertThat(fonts).isNotEmpty().allMatch(name -> name.matches(".*\\.[0-9a-f]{10}\\.woff2"));
    for (var name : fonts) {
      var answer = web.get(name);
      assertThat(answer.status()).as(name).isEqualTo(200);
      assertThat(answer.header("Cache-Control")).contains("immutable", "max-age=31536000");
    }
    assertThat(web.get("/assets/fonts/piazzolla-latin.woff2").status()).isEqualTo(404);
  }

  @Test
  void everyErrorStandsInAllLanguages() throws Exception {
    for (var language : Languages.INTERFACE) {
      var home = "/" + language.pathTag();
      assertPage(web.get(home + "/nothing"), 404, "404", language);
      assertPage(web.send("PUT", home + "/library"), 405, "405", language);
      assertPage(web.get(home + "/library;x"), 400, "422", language);
      assertPage(web.get(home + "/%zz"), 400, "422", language);
      var endless = "x".repeat(8_000_000);
      assertPage(web.post(home + "/concern", FORM, "worry=" + endless), 413, "413-text", language);
      assertPage(
          web.post(home + "/concern", "multipart/form-data; boundary=x", FILE + endless),
          413,
          "413",
          language);
    }
  }

  @Test
  void aFormMayHaveThousandsOfFields() throws Exception {
    assertThat(web.post("/en/concern", FORM, "place=1&".repeat(9_000)).status()).isEqualTo(422);
    assertThat(web.post("/en/concern", FORM, "place=1&".repeat(11_000)).status()).isEqualTo(400);
  }

  @Test
  void aTextFarTooLongComesBackWithItsForm() throws Exception {
    var letter = "%D0%B6";
    var answer = web.post("/en/concern", FORM, "worry=" + letter.repeat(500_000));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("This is longer than 5,000 characters", "ж".repeat(500_000));
  }

  @Test
  void aBugHasANumberThatStandsInTheLog(CapturedOutput log) throws Exception {
    for (var language : Languages.INTERFACE) {
      var answer = web.get("/" + language.pathTag() + "/broken?secret=of-a-child");
      assertPage(answer, 500, "500", language);
      var number = Pattern.compile("\\b[0-9a-f]{8}\\b").matcher(answer.body().split("<main")[1]);
      assertThat(number.find()).isTrue();
      assertThat(log.getAll()).contains("incident " + number.group() + " at");
    }
    assertThat(log.getAll()).contains("a bug").doesNotContain("of-a-child");
  }

  @Test
  void nothingOfWhatIsSentReachesTheLog(CapturedOutput log) throws Exception {
    var answers =
        List.of(
            web.get("/en/search?q=secret-words%zz&page=secret-words"),
            web.get("/en/helplines?country=secret-words", "Cookie: language=secret-words"),
            web.get("/sitemap-secret-words.xml?secret-words"),
            web.post("/en/concern", FORM, "worry=secret-words%zz&form=secret-words&contact=%C3%28"),
            web.post("/en/concern", FORM, "worry=" + "secret-words".repeat(700_000)),
            web.post("/en/concern", FORM, "worry=secret-words", "Origin: https://evil.example"),
            web.post("/en/concern", "application/json", "{\"worry\":\"secret-words\"}"),
            web.post("/en/concern", "multipart/form-data", "secret-words"),
            web.post("/en/concern", "multipart/form-data; boundary=x", "--x\r\nsecret-words"),
            web.post("/en/concern", "multipart/form-data; boundary=x", FILE_NAME_WITH_NUL),
            web.post("/en/library", FORM, "q=secret-words"));
    assertThat(answers).allMatch(answer -> answer.status() < 500);
    assertThat(log.getAll()).doesNotContain("secret-words");
  }

  private void assertPage(RawWeb.Answer answer, int status, String kind, Language language) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Language")).isEqualTo(language.tag());
    assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(answer.body())
        .contains("<html lang=\"%s\">".formatted(language.tag()))
        .contains("<h1>" + messages.in(language).get("web.error." + kind + ".title") + "</h1>");
  }

  private String asset(String pattern) throws Exception {
    var found = Pattern.compile(pattern).matcher(web.get("/en/").body());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String[] lower(List<String> names) {
    return names.stream()
        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
        .toArray(String[]::new);
  }
}
