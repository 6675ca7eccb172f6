package org.childhub.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.childhub.bench.MemberBrowser.Answer;
import org.childhub.bench.MemberBrowser.Field;

/** Lets people join a hub the way they do: by a form, a letter and a press of a button. */
final class Membership implements AutoCloseable {
  private static final Pattern BEGIN = Pattern.compile("https?://\\S+?(/en/begin/\\S+)");
  private static final Pattern JOIN = Pattern.compile("/en/join/[\\w-]+");
  private static final int MOST_SECONDS = 60;

  private final HubProcess hub;
  private final MemberBrowser administrator;

  private Membership(HubProcess hub) {
    this.hub = hub;
    this.administrator = new MemberBrowser(hub.address(), 0);
  }

  /** Makes the first administrator, by the link on the console. */
  static Membership begin(HubProcess hub) throws InterruptedException {
    var membership = new Membership(hub);
    var said = BEGIN.matcher(hub.said());
    if (!said.find()) {
      throw new CannotMeasure("The hub offered no link for its first administrator.");
    }
    led(membership.administrator.post(said.group(1), form("Bench Administrator", "bench-0@example.org")), "the first administrator");
    return membership;
  }

  /** Somebody who joined and is signed in. */
  MemberBrowser join(int number) throws InterruptedException {
    var email = "bench-%d@example.org".formatted(number);
    var browser = new MemberBrowser(hub.address(), number);
    var asked = browser.post("/en/join", form("Bench Member " + number, email));
    if (asked.status() != 200) {
      throw new CannotMeasure("Joining was answered with %d".formatted(asked.status()));
    }
    led(browser.post(link(email), List.of()), "the link in the letter");
    return browser;
  }

  /** The same, who edits everywhere. */
  MemberBrowser joinAsEditor(int number) throws InterruptedException {
    var browser = join(number);
    var list = administrator.post("/en/members/search", List.of(new Field("words", "Bench Member " + number))).body();
    var page = Pattern.compile("/en/members/(\\d+)\">Bench Member " + number + "<").matcher(list);
    if (!page.find()) {
      throw new CannotMeasure("The administrator does not find member " + number);
    }
    led(
        administrator.post("/en/members/%s/roles".formatted(page.group(1)), List.of(new Field("role", "editor"))),
        "giving a role");
    return browser;
  }

  private static List<Field> form(String name, String email) {
    return List.of(
        new Field("name", name),
        new Field("email", email),
        new Field("country", "RS"),
        new Field("age", "18"),
        new Field("terms", "yes"));
  }

  private static void led(Answer answer, String what) {
    if (answer.status() != 303 && answer.status() != 302) {
      throw new CannotMeasure("%s was answered with %d".formatted(what, answer.status()));
    }
  }

  /** Waits for the letter to an address and answers the path of its link. */
  private String link(String email) throws InterruptedException {
    for (var tries = 0; tries < 10 * MOST_SECONDS; tries++) {
      for (var letter : letters()) {
        var link = JOIN.matcher(letter);
        if (letter.contains("To: " + email) && link.find()) {
          return link.group();
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new CannotMeasure("No letter came to " + email);
  }

  private List<String> letters() {
    var folder = hub.data().resolve("outbox");
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml")).map(Membership::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path letter) {
    try {
      return new String(Files.readAllBytes(letter), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    administrator.close();
  }
}
