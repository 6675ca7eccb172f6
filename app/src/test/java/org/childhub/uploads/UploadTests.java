package org.childhub.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.childhub.ChildHub;
import org.childhub.TestHub;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.database.DataFolder;
import org.childhub.files.SampleFiles;
import org.childhub.signin.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.ContextConfiguration;

/** Files on their way, through the real web server and lines that break. */
@SpringBootTest(
    classes = ChildHub.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "hub.files.max-size=12MB",
      "hub.uploads.max-open=3",
      "hub.uploads.max-bytes=20MB"
    })
@ContextConfiguration(initializers = TestHub.class)
class UploadTests {
  private static final byte[] NOTHING = {};

  @LocalServerPort int port;
  @Autowired TestMembers cast;
  @Autowired Uploads uploads;
  @Autowired Tidying tidying;
  @Autowired DataFolder data;
  @Autowired JdbcClient db;

  Member member;
  Line line;

  @BeforeEach
  void memberArrives() {
    member = cast.with(Role.MEMBER);
    line = line(member);
  }

  @Test
  void fileComesInPartsAndIsKept() throws Exception {
    var pdf = SampleFiles.pdf("Sva djeca imaju pravo na zaštitu od nasilja u obitelji i u školi.");
    var upload = line.begin("Vodič.pdf", pdf.length);
    assertThat(line.offset(upload)).isZero();
    var half = pdf.length / 2;
    var first = line.patch(upload, 0, Arrays.copyOf(pdf, half));
    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(first.headers().firstValue("Upload-Expires")).isPresent();
    assertThat(line.get(Line.page(upload)).body()).contains("Part of the file has arrived");
    assertThat(line.patch(upload, half, Arrays.copyOfRange(pdf, half, pdf.length)).statusCode())
        .isEqualTo(204);

    assertThat(shown(upload, "What the file tells"))
        .contains("Vodič.pdf", "The file is kept", "Croatian");
    assertThat(parts())
        .as("nothing stays behind")
        .noneMatch(name -> name.startsWith(id(upload).toString()));
    var fileId = uploads.find(id(upload), member).orElseThrow().fileId();
    assertThat(uploads.file(fileId, member)).isPresent();
    assertThat(uploads.file(fileId, cast.with(Role.EDITOR))).isEmpty();
    assertThat(uploads.proposal(fileId, cast.with(Role.EDITOR))).isEmpty();
  }

  @Test
  void whatCameBeforeTheLineBrokeIsNotSentAgain() throws Exception {
    var text = "Ein langer Text. ".repeat(200_000).getBytes(UTF_8);
    var upload = line.begin("long.txt", text.length);
    line.breakOff(upload, 0, Arrays.copyOf(text, 1_000_000), text.length);
    await().atMost(Duration.ofSeconds(40)).until(() -> line.offset(upload) > 0);
    var came =
        await()
            .atMost(Duration.ofSeconds(40))
            .until(() -> line.offset(upload), at -> at == 1_000_000);
    var rest = line.patch(upload, came, Arrays.copyOfRange(text, (int) (long) came, text.length));
    assertThat(rest.statusCode()).isEqualTo(204);
    shown(upload, "The file is kept");
    var file = uploads.find(id(upload), member).orElseThrow().fileId();
    assertThat(uploads.file(file, member).orElseThrow().size()).isEqualTo(text.length);
  }

  @Test
  void onlyTheNextPartFits() throws Exception {
    var upload = line.begin("a.txt", 10);
    assertThat(line.patch(upload, 3, "abc".getBytes(UTF_8)).statusCode()).isEqualTo(409);
    assertThat(line.patch(upload, 0, "abc".getBytes(UTF_8)).statusCode()).isEqualTo(204);
    assertThat(line.patch(upload, 0, "abc".getBytes(UTF_8)).statusCode()).isEqualTo(409);
    assertThat(line.patch(upload, 3, "much too long".getBytes(UTF_8)).statusCode()).isEqualTo(413);
    assertThat(line.offset(upload)).isEqualTo(3);
  }

  @Test
  void aDamagedPartDoesNotCount() throws Exception {
    var part = "0123456789".getBytes(UTF_8);
    var upload = line.begin("a.txt", 20);
    var sum = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(part));
    assertThat(
            line.patch(upload, 0, "0123456x89".getBytes(UTF_8), "Upload-Checksum", "sha1 " + sum)
                .statusCode())
        .isEqualTo(460);
    assertThat(line.offset(upload)).isZero();
    assertThat(line.patch(upload, 0, part, "Upload-Checksum", "md4 " + sum).statusCode())
        .isEqualTo(400);
    assertThat(line.patch(upload, 0, part, "Upload-Checksum", "sha1 " + sum).statusCode())
        .isEqualTo(204);
    assertThat(line.offset(upload)).isEqualTo(10);
  }

  @Test
  void nobodyElseFindsAnUpload() throws Exception {
    var upload = line.begin("mine.txt", 10);
    var other = line(cast.with(Role.ADMINISTRATOR));
    assertThat(other.tus("HEAD", upload, NOTHING).statusCode()).isEqualTo(404);
    assertThat(other.patch(upload, 0, "abc".getBytes(UTF_8)).statusCode()).isEqualTo(404);
    assertThat(other.tus("DELETE", upload, NOTHING).statusCode()).isEqualTo(404);
    assertThat(other.get(Line.page(upload)).statusCode()).isEqualTo(404);
    assertThat(other.send("POST", Line.page(upload) + "/removal", NOTHING).statusCode())
        .isEqualTo(404);
    for (var id :
        new String[] {
          "1", "../../childhub.properties", "%2e%2e%2fsecrets", UUID.randomUUID().toString()
        }) {
      assertThat(other.tus("HEAD", Line.TUS + "/" + id, NOTHING).statusCode())
          .as(id)
          .isIn(400, 404);
    }
    assertThat(line.offset(upload)).isZero();
  }

  @Test
  void whoIsNotSignedInIsAskedTo() throws Exception {
    var nobody = new Line(port, "a=b");
    assertThat(nobody.create("a.txt", 3).statusCode()).isEqualTo(303);
    assertThat(nobody.form("a.txt", NOTHING).statusCode()).isEqualTo(303);
  }

  @Test
  void tooMuchIsRefusedBeforeItComes() throws Exception {
    var tooLarge = line.create("film.mp4", 13L * 1024 * 1024);
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("too large", "Up to");
    line.begin("a.pdf", 11L * 1024 * 1024);
    assertThat(line.create("b.pdf", 11L * 1024 * 1024).statusCode())
        .as("bytes on their way")
        .isEqualTo(429);
    line.begin("c.pdf", 10);
    var third = line.begin("d.pdf", 10);
    assertThat(line.create("e.pdf", 10).body()).contains("Too many of your files");
    assertThat(line.tus("DELETE", third, NOTHING).statusCode()).isEqualTo(204);
    assertThat(line.tus("HEAD", third, NOTHING).statusCode()).isEqualTo(404);
    assertThat(line.create("e.pdf", 10).statusCode()).isEqualTo(201);
    assertThat(line(cast.with(Role.MEMBER)).create("f.pdf", 10).statusCode()).isEqualTo(201);
  }

  @Test
  void formWithoutAScriptEndsOnTheSamePage() throws Exception {
    var pdf = SampleFiles.pdf("Supervision in social work.");
    var answer = line.form("../../etc/Vodič.pdf", pdf, "?to=%2Fen%2Fedit%2F7");
    assertThat(answer.statusCode()).isEqualTo(302);
    var path =
        answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    assertThat(shown(path, "Go on with this file"))
        .contains("Vodič.pdf", "The file is kept", "/en/edit/7?file=")
        .doesNotContain("etc/");
    assertThat(line.send("POST", "/en/uploads", NOTHING).statusCode()).isEqualTo(422);
    assertThat(line.form("", NOTHING).body()).contains("Choose a file first");
  }

  @Test
  void aNameWithANulIsKeptWithoutIt() throws Exception {
    var answer = line.form("Vodič\0.pdf", SampleFiles.pdf("Supervision in social work."));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(uploads.list(member)).extracting(Upload::name).containsExactly("Vodič.pdf");
  }

  @Test
  void aFormThatIsTooLargeIsReadToItsEndAndAnswered() throws Exception {
    var answer = line.form("film.mp4", new byte[40 * 1024 * 1024]);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("This file is too large");
    assertThat(uploads.list(member)).isEmpty();
  }

  @Test
  void refusalSaysWhyInTheReadersLanguage() throws Exception {
    var upload = line.begin("not-a.pdf", 5);
    line.patch(upload, 0, "words".getBytes(UTF_8));
    assertThat(shown(upload, "We could not take this file")).contains("name says one type");
    assertThat(line.get(Line.page(upload).replace("/en/", "/hr/")).body())
        .contains("Naziv datoteke kaže jednu vrstu");
    var empty = line.begin("empty.pdf", 0);
    assertThat(shown(empty, "We could not take this file")).contains("The file is empty");
  }

  @Test
  void namesAreForShowingOnly() throws Exception {
    var text = "Some words.".getBytes(UTF_8);
    var upload = line.begin("..\\..\\<script>\u202Efdp.txt", text.length);
    line.patch(upload, 0, text);
    assertThat(shown(upload, "The file is kept"))
        .contains("&lt;script&gt;fdp.txt")
        .doesNotContain("<script>fdp", "..\\");
  }

  @Test
  void wayBackLeadsNowhereElse() throws Exception {
    var text = "Some words.".getBytes(UTF_8);
    var answer = line.create("a.txt", text.length, "/en/edit/7?step=2");
    var upload = answer.headers().firstValue("Location").orElseThrow();
    line.patch(upload, 0, text);
    assertThat(shown(upload, "Go on with this file"))
        .contains("/en/edit/7?step=2&amp;file=")
        .doesNotContain("What the file tells");
    var foreign =
        line.create("b.txt", 3, "https://other.example/")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(uploads.find(id(foreign), member).orElseThrow().wayBack()).isEmpty();
  }

  @Test
  void unfinishedFilesGoAfterADay() throws Exception {
    var old = line.begin("old.txt", 10);
    line.patch(old, 0, "abc".getBytes(UTF_8));
    var fresh = line.begin("fresh.txt", 10);
    db.sql("update uploads_upload set changed_at = changed_at - interval '25 hours' where id = :id")
        .param("id", id(old))
        .update();
    tidying.tidy();
    assertThat(line.tus("HEAD", old, NOTHING).statusCode()).isEqualTo(404);
    assertThat(line.offset(fresh)).isZero();
    assertThat(parts()).noneMatch(name -> name.startsWith(id(old).toString()));
  }

  @Test
  void protocolIsDescribedAndOtherVersionsAreRefused() throws Exception {
    var described = line.send("OPTIONS", Line.TUS, NOTHING).headers();
    assertThat(described.firstValue("Tus-Version")).contains("1.0.0");
    assertThat(described.firstValue("Tus-Extension").orElseThrow())
        .contains("creation", "termination");
    assertThat(described.firstValue("Tus-Max-Size")).contains("12000000");
    assertThat(line.send("POST", Line.TUS, NOTHING, "Upload-Length", "3").statusCode())
        .isEqualTo(412);
    assertThat(line.tus("POST", Line.TUS, NOTHING, "Upload-Length", "-3").statusCode())
        .isEqualTo(400);
    var upload = line.begin("a.txt", 3);
    assertThat(
            line.tus(
                    "PATCH",
                    upload,
                    "abc".getBytes(UTF_8),
                    "Upload-Offset",
                    "0",
                    "Content-Type",
                    "text/plain")
                .statusCode())
        .isEqualTo(415);
  }

  private String shown(String upload, String words) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> line.get(Line.page(upload)).body(), page -> page.contains(words));
  }

  private java.util.List<String> parts() throws Exception {
    try (var parts = Files.list(data.uploads())) {
      return parts.map(part -> part.getFileName().toString()).toList();
    }
  }

  private static UUID id(String upload) {
    return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
  }

  private Line line(Member of) {
    var request = cast.in(of).postProcessRequest(new MockHttpServletRequest());
    var cookie = request.getCookies()[0];
    return new Line(port, cookie.getName() + "=" + cookie.getValue());
  }
}
