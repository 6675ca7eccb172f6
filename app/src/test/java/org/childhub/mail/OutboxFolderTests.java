package org.childhub.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.childhub.HubTest;
import org.childhub.database.DataFolder;
import org.childhub.database.HubSettings;
import org.childhub.database.StartRefused;
import org.childhub.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;

/** A hub without a mail server: letters are files, and a sample hub shows them on its machine. */
@HubTest
class OutboxFolderTests {
  @Autowired MockMvc web;
  @Autowired Outbox outbox;
  @Autowired Sender sender;
  @Autowired Delivery delivery;
  @Autowired DataFolder data;
  @Autowired Clock clock;
  @Autowired JdbcClient db;
  @Autowired HandlerMethodArgumentResolver pages;
  @Autowired ViewResolver jteViews;

  @Autowired
  @Qualifier("errors")
  Object errors;

  private MockMvc sample;

  @BeforeEach
  void sampleHub() throws Exception {
    sample = hub("http://localhost:8080", true, delivery);
    await().until(() -> outbox.state().waiting() == 0);
    for (var file : files()) {
      Files.delete(file);
    }
  }

  @Test
  void aLetterIsAFileThatAPersonCanRead() throws Exception {
    var file = sent("Ваша веза");
    assertThat(file.getFileName().toString()).matches("\\d{8}-\\d{6}-[0-9a-f-]{36}\\.eml");
    assertThat(Files.readString(file))
        .contains("To: mira@example.org", "From: ChildHub <hub@localhost>")
        .contains("Притисните везу.\r\n", "<p class=\"address\">https://hub.example.org/in</p>");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aSampleHubShowsItsOutboxOnItsOwnMachine() throws Exception {
    sample
        .perform(get("/en/outbox"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing has been written yet.")));
    var name = sent("Ваша <веза>").getFileName().toString().replace(".eml", "");
    sample
        .perform(get("/en/outbox"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("href=\"/en/outbox/" + name + "\"")))
        .andExpect(content().string(containsString("lang=\"sr-Cyrl\">Ваша &lt;веза&gt;</a>")))
        .andExpect(content().string(containsString("mira@example.org")));
    sample
        .perform(get("/en/outbox/" + name))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("Притисните везу.")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "<a href=\"https://hub.example.org/in\">https://hub.example.org/in</a>")));
  }

  @Test
  void whileALetterIsOnItsWayThePageSaysSoAndLooksAgain() throws Exception {
    onTheWay("now()");
    sample
        .perform(get("/en/outbox"))
        .andExpect(header().string("Refresh", "2"))
        .andExpect(content().string(containsString("1 mail is on the way.")))
        .andExpect(content().string(not(containsString("Nothing has been written yet."))));
    onTheWay("now() - interval '2 minutes'");
    sample
        .perform(get("/en/outbox"))
        .andExpect(header().doesNotExist("Refresh"))
        .andExpect(content().string(containsString("2 mails are on the way.")));
    db.sql("delete from mail_letter").update();
    sample.perform(get("/en/outbox")).andExpect(header().doesNotExist("Refresh"));
  }

  private void onTheWay(String queuedAt) {
    db.sql(
            """
            insert into mail_letter (recipient, language, subject, parts, queued_at, due_at)
            values ('mira@example.org', 'en', 'On its way', '[]', %s, now() + interval '1 day')
            """
                .formatted(queuedAt))
        .update();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.7", "10.0.0.7", "2001:db8::7", "169.254.1.1"})
  void fromElsewhereThereIsNoSuchPage(String address) throws Exception {
    var name = sent("Subject").getFileName().toString().replace(".eml", "");
    for (var page : List.of("/en/outbox", "/en/outbox/" + name)) {
      absent(
          get(page)
              .with(
                  request -> {
                    request.setRemoteAddr(address);
                    return request;
                  }));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-For, 127.0.0.1",
    "X-Forwarded-Host, localhost",
    "X-Forwarded-Proto, https",
    "Forwarded, for=127.0.0.1",
    "X-Real-IP, 127.0.0.1",
    "Via, 1.1 proxy"
  })
  void aProxysVisitorsFindNoSuchPage(String header, String value) throws Exception {
    absent(get("/en/outbox").header(header, value));
  }

  @Test
  void aForeignNameOfThisMachineFindsNoSuchPage() throws Exception {
    absent(
        get("/en/outbox")
            .with(
                request -> {
                  request.setServerName("evil.example");
                  return request;
                }));
    sample
        .perform(
            get("/en/outbox")
                .with(
                    request -> {
                      request.setServerName("[::1]");
                      request.setRemoteAddr("0:0:0:0:0:0:0:1");
                      return request;
                    }))
        .andExpect(status().isOk());
  }

  @Test
  void aHubForPeopleHasNoSuchPage() throws Exception {
    web.perform(get("/en/outbox")).andExpect(status().isNotFound());
    hub("http://localhost:8080", false, delivery)
        .perform(get("/en/outbox"))
        .andExpect(status().isNotFound());
    hub("https://hub.example.org", true, delivery)
        .perform(get("/en/outbox"))
        .andExpect(status().isNotFound());
    hub("http://localhost:8080", true, new SmtpDelivery(server("hub@example.org")))
        .perform(get("/en/outbox"))
        .andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"childhub.properties", "..", "20261130-120000-x", "nothing"})
  void onlyLettersAreShown(String name) throws Exception {
    absent(get("/en/outbox/{name}", name));
  }

  @Test
  void aFileIsForgottenAfterAWeek() throws Exception {
    var old = sent("Old");
    var young = sent("Young");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(7))));
    sender.forget();
    assertThat(files()).containsExactly(young);
  }

  @Test
  void aHubWithAMailServerMustSayWhoWrites() {
    assertThatThrownBy(() -> new MailConfiguration().delivery(server(""), data))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("hub.mail.from is missing");
  }

  private Path sent(String subject) throws Exception {
    var before = files();
    outbox.send(
        new Letter(
            "mira@example.org",
            Language.SR_CYRL,
            subject,
            List.of(
                new Letter.Paragraph("Притисните везу."),
                new Letter.Button("Пријава", "https://hub.example.org/in")),
            null));
    await().until(() -> files().size() == before.size() + 1);
    return files().stream().filter(file -> !before.contains(file)).findFirst().orElseThrow();
  }

  private List<Path> files() throws Exception {
    var folder = data.root().resolve("outbox");
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml")).toList();
    }
  }

  private void absent(MockHttpServletRequestBuilder request) throws Exception {
    sample.perform(request).andExpect(status().isNotFound());
  }

  private MockMvc hub(String address, boolean isSample, Delivery letters) {
    var settings =
        new HubSettings(
            data.root(),
            8080,
            java.net.InetAddress.getLoopbackAddress(),
            address,
            isSample,
            new HubSettings.Site(java.time.ZoneOffset.UTC),
            new HubSettings.Database("", null, null, 12, null));
    return MockMvcBuilders.standaloneSetup(new OutboxController(settings, letters, outbox, clock))
        .setCustomArgumentResolvers(pages)
        .setViewResolvers(jteViews)
        .setControllerAdvice(errors)
        .build();
  }

  private static MailSettings server(String from) {
    return new MailSettings(
        "mail.example.org", 587, "", "", "starttls", from, 0, Duration.ofDays(7));
  }
}
