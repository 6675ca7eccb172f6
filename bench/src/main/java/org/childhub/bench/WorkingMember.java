package org.childhub.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.childhub.bench.MemberBrowser.Answer;
import org.childhub.bench.MemberBrowser.Field;

/**
 * A member at her desk: she searches, reads, opens what she writes, types, saves and now and then makes it public, which those who may
 * not hand in. Each request is due some seconds after the one before was, whether or not that was answered, and waited for from then.
 */
final class WorkingMember {
  private static final Pattern BASE = Pattern.compile("name=\"base\" value=\"(\\d+)\"");
  private static final Pattern ITEM = Pattern.compile("/en/edit/(\\d+)");
  private static final int LEAST_SECONDS = 2;
  private static final int MOST_SECONDS = 8;
  private static final int AUTOSAVES = 4;
  private static final int PUBLISHES_EVERY = 4;

  private final MemberBrowser browser;
  private final boolean publishes;
  private final List<String> questions;
  private final List<String> publications;
  private final Random random;
  private String item = "";
  private String base = "0";
  private int rounds;

  /**
   * @param publications paths of pages
   * @param seed of what she does and when
   */
  WorkingMember(MemberBrowser browser, boolean publishes, List<String> questions, List<String> publications, long seed) {
    this.browser = browser;
    this.publishes = publishes;
    this.questions = questions;
    this.publications = publications;
    this.random = new Random(seed);
  }

  private interface Ask {
    Answer go() throws InterruptedException;
  }

  /** Her time: when the next request is due, and how it goes. */
  private final class Clock {
    private final Waits waits;
    private final long end;
    private final double pace;
    private long due;

    Clock(Waits waits, long end, double pace) {
      this.waits = waits;
      this.end = end;
      this.pace = pace;
      this.due = System.nanoTime();
    }

    private long think() {
      return (long) (TimeUnit.SECONDS.toNanos(1) * (LEAST_SECONDS + random.nextDouble() * (MOST_SECONDS - LEAST_SECONDS)) / pace);
    }

    /** Asks when it is time; another status than wanted is an error. */
    Answer ask(String kind, int wanted, Ask ask) throws InterruptedException {
      due += think();
      if (due >= end) {
        throw new TimeIsUp();
      }
      for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      return asked(kind, wanted, due, ask);
    }

    /** Asks at once, as a browser does that is led on. */
    Answer follow(String kind, Answer led) throws InterruptedException {
      return asked(kind, 200, System.nanoTime(), () -> browser.get(led.to().replaceFirst("^https?://[^/]+", "")));
    }

    private Answer asked(String kind, int wanted, long since, Ask ask) throws InterruptedException {
      try {
        var answer = ask.go();
        waits.note(kind, (System.nanoTime() - since) / 1e6);
        if (answer.status() != wanted) {
          waits.error(kind, "" + answer.status());
        }
        return answer;
      } catch (UncheckedIOException e) {
        waits.error(kind, String.valueOf(e.getCause()));
        return new Answer(0, "", "");
      }
    }
  }

  /**
   * Works until {@code end} (as {@link System#nanoTime}).
   *
   * @param pace how many times as fast as people are
   */
  void work(Waits waits, long end, double pace) throws InterruptedException {
    var clock = new Clock(waits, end, pace);
    try {
      while (true) {
        look(clock);
        write(clock);
        rounds++;
      }
    } catch (TimeIsUp up) {
      return;
    }
  }

  private static final class TimeIsUp extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void look(Clock clock) throws InterruptedException {
    clock.ask("home", 200, () -> browser.get("/en/"));
    var question = any(questions);
    var begun = URLEncoder.encode(question.substring(0, 3), UTF_8);
    clock.ask("suggestions", 200, () -> browser.get("/en/search/suggestions?q=" + begun));
    clock.ask("search", 200, () -> browser.get("/en/search?q=" + URLEncoder.encode(question, UTF_8)));
    clock.ask("publication", 200, () -> browser.get(any(publications)));
    clock.ask("own page", 200, () -> browser.get("/en/me"));
  }

  private void write(Clock clock) throws InterruptedException {
    clock.ask("list of items", 200, () -> browser.get("/en/edit"));
    if (item.isEmpty()) {
      begin(clock);
    } else {
      read(clock.ask("form", 200, () -> browser.get("/en/edit/" + item)));
    }
    for (var times = 1; times <= AUTOSAVES; times++) {
      var typed = form(times);
      clock.ask("autosave", 204, () -> browser.post("/en/edit/" + item + "/autosave", typed));
    }
    send(clock, "save", "save");
    if (rounds % PUBLISHES_EVERY == PUBLISHES_EVERY - 1 || rounds == 0) {
      send(clock, publishes ? "publish" : "hand in", publishes ? "publish" : "hand-in");
    }
  }

  private void begin(Clock clock) throws InterruptedException {
    var form =
        List.of(new Field("kind", "article"), new Field("original", "en"), new Field("title", any(questions) + " " + any(questions)));
    var begun = clock.ask("begin", 302, () -> browser.post("/en/edit/new", form));
    var found = ITEM.matcher(begun.to());
    if (found.find()) {
      item = found.group(1);
      read(clock.follow("form", begun));
    }
  }

  private void send(Clock clock, String kind, String then) throws InterruptedException {
    var typed = new ArrayList<>(form(AUTOSAVES + 1));
    typed.add(new Field("then", then));
    var sent = clock.ask(kind, 302, () -> browser.post("/en/edit/" + item, typed));
    if (!sent.to().isEmpty()) {
      read(clock.follow("form", sent));
    }
  }

  private void read(Answer form) {
    var found = BASE.matcher(form.body());
    if (found.find()) {
      base = found.group(1);
    }
  }

  /** What stands in the form; it grows with each autosave. */
  private List<Field> form(int times) {
    return List.of(
        new Field("base", base),
        new Field("in", "en"),
        new Field("title", "%s, %d".formatted(any(questions), rounds)),
        new Field("summary", any(questions) + ", " + any(questions) + "."),
        new Field("body", text(times)),
        new Field("has.topics", "1"),
        new Field("topics", Records.TOPICS.get(random.nextInt(Records.TOPICS.size()))),
        new Field("has.countries", "1"),
        new Field("countries", "RS"),
        new Field("note", ""));
  }

  private String text(int times) {
    var text = new StringBuilder();
    for (var part = 0; part < 5 * times; part++) {
      text.append(part % 5 == 0 ? "## " + any(questions) + "\n\n" : "");
      for (var words = 0; words < 8; words++) {
        text.append(any(questions)).append(words < 7 ? ", " : ".\n\n");
      }
    }
    return text.toString();
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
