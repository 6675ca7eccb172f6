package org.childhub.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.childhub.ChildHub;
import org.childhub.accounts.Members;
import org.childhub.accounts.Members.NewMember;
import org.childhub.database.TestDatabase;
import org.childhub.newsletter.Issue.Words;
import org.childhub.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A newsletter to 20,000 subscribers while the hub is killed twice ({@code kill -9}). Takes minutes
 * and is no part of the tests: {@code mvn test -pl app -Dtest=NewsletterLoad}.
 */
class NewsletterLoad {
  private static final int READERS = 20_000;
  private static final int[] KILLS = {6_000, 13_000};
  private static final String QUEUED = "queued in ms: ";

  private final TestDatabase.Access database = TestDatabase.empty();
  private final Path data = TestDatabase.temporaryFolder();

  @Test
  void eachOfTwentyThousandGetsOneThoughTheHubIsKilledTwice() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      var began = System.nanoTime();
      var hub = start(server.getSmtp().getPort());
      var queued = queued(hub);
      for (var kill : KILLS) {
        assertThat(server.waitForIncomingEmail(600_000, kill)).isTrue();
        hub.destroyForcibly().waitFor();
        hub = start(server.getSmtp().getPort());
        drain(hub);
      }
      // What the killed ones had in hand is due again in five minutes: these pass here.
      jdbc().sql("update mail_letter set due_at = least(due_at, now())").update();
      await()
          .atMost(Duration.ofMinutes(15))
          .pollInterval(Duration.ofSeconds(1))
          .until(this::isDone);
      report(queued, Duration.ofNanos(System.nanoTime() - began), server.getReceivedMessages());
      hub.destroyForcibly().waitFor();
    } finally {
      server.stop();
    }
  }

  private static void report(long queued, Duration took, MimeMessage[] received) throws Exception {
    var readers = new ArrayList<String>();
    var names = new HashSet<String>();
    for (var letter : received) {
      if (names.add(letter.getMessageID())) {
        readers.add(letter.getAllRecipients()[0].toString());
      }
    }
    System.out.printf(
        "%d recipients queued in %d ms; all sent in %d s with two kills; %d letters came a second time under their Message-ID%n",
        READERS, queued, took.toSeconds(), received.length - names.size());
    assertThat(queued).isLessThan(10_000);
    assertThat(readers).hasSize(READERS).doesNotHaveDuplicates();
    // One letter may be on the line when a hub is killed.
    assertThat(received.length - names.size()).isLessThanOrEqualTo(KILLS.length);
  }

  private boolean isDone() {
    return jdbc()
        .sql(
            """
            select not exists (select from mail_letter)
              and not exists (select from newsletter_issue where state <> 'sent')
            """)
        .query(Boolean.class)
        .single();
  }

  private static long queued(Process hub) throws Exception {
    for (String line; (line = hub.inputReader().readLine()) != null; ) {
      if (line.startsWith(QUEUED)) {
        drain(hub);
        return Long.parseLong(line.substring(QUEUED.length()));
      }
    }
    throw new AssertionError(
        "The hub did not start; run it by Maven, whose tests know their class path.");
  }

  private static void drain(Process hub) {
    Thread.ofVirtual().start(() -> hub.inputReader().lines().forEach(line -> {}));
  }

  private Process start(int port) throws Exception {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Hub.class.getName(),
                "--hub.data=" + data,
                "--hub.port=0",
                "--hub.sample=false",
                "--hub.database.url=" + database.url(),
                "--hub.database.username=" + database.username(),
                "--hub.database.password=" + database.password(),
                "--hub.mail.host=127.0.0.1",
                "--hub.mail.tls=none",
                "--hub.mail.from=hub@example.org",
                "--hub.mail.port=" + port))
        .redirectErrorStream(true)
        .start();
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(
        new DriverManagerDataSource(database.url(), database.username(), database.password()));
  }

  /** The hub that is killed; the first time it finds the subscribers and begins to send. */
  static final class Hub {
    private Hub() {}

    public static void main(String[] settings) {
      var hub = SpringApplication.run(ChildHub.class, settings);
      if (hub.getBean(JdbcClient.class)
          .sql("select not exists (select from newsletter_issue)")
          .query(Boolean.class)
          .single()) {
        send(hub);
      }
    }

    private static void send(ConfigurableApplicationContext hub) {
      hub.getBean(JdbcClient.class)
          .sql(
              """
              insert into newsletter_subscriber (email, language, asked_at, confirmed_at)
              select 'reader' || n || '@example.org', 'en', now(), now() from generate_series(1, :readers) n
              """)
          .param("readers", READERS)
          .update();
      var members = hub.getBean(Members.class);
      var author =
          members
              .join(new NewMember("author@example.org", "Author", Language.EN, "BA", null, false))
              .flatMap(members::find)
              .orElseThrow();
      var issue =
          hub.getBean(Issues.class)
              .begin(author, new Words(Language.EN, null, "To all", "Good morning."));
      var began = System.nanoTime();
      hub.getBean(Sending.class).begin(author, issue);
      System.out.println(QUEUED + Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
  }
}
