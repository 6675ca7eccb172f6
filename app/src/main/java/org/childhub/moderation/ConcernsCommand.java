package org.childhub.moderation;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists concerns without their text; reading one and closing one is noted in the audit log. */
@Component
@Command(name = "admin concerns", description = "List reported concerns, read one, close one.")
class ConcernsCommand implements Callable<Integer> {
  private final Concerns concerns;
  private final Clock clock;

  @Option(names = "--open", description = "Only those that nobody has closed.")
  private boolean open;

  @Option(
      names = "--read",
      paramLabel = "REFERENCE",
      description = "Show the text of one; this is noted.")
  private @Nullable String read;

  @Option(names = "--close", paramLabel = "REFERENCE", description = "Close one; needs --outcome.")
  private @Nullable String close;

  @Option(names = "--outcome", paramLabel = "TEXT", description = "What came of it.")
  private @Nullable String outcome;

  ConcernsCommand(Concerns concerns, Clock clock) {
    this.concerns = concerns;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (read != null) {
      return read(read);
    }
    if (close != null) {
      return close(close);
    }
    var now = clock.instant();
    var list = concerns.list(open);
    for (var one : list) {
      System.out.printf(
          "%s  %-9s  %s  due %s%s  %s%n",
          one.reference(),
          one.state(),
          one.receivedAt(),
          one.dueAt(),
          !one.state().equals("closed") && one.dueAt().isBefore(now) ? " LATE" : "",
          details(one));
    }
    System.out.printf("%d concerns.%n", list.size());
    return 0;
  }

  private static String details(Concern one) {
    return "country %s, about %s, from %s, in %s%s%s"
        .formatted(
            one.country() == null ? "?" : one.country(),
            one.subject() == null ? "?" : one.subject(),
            one.role() == null ? "?" : one.role(),
            one.language(),
            one.suspected() ? ", perhaps a robot" : "",
            one.crowded() ? ", one of very many from one address" : "");
  }

  private int read(String reference) {
    var content = concerns.read(reference, "command", account());
    if (content.isEmpty()) {
      System.err.println("No concern has the reference " + reference + ".");
      return 1;
    }
    System.out.println(content.get().worry());
    System.out.println(
        "Contact: " + (content.get().contact() == null ? "none given" : content.get().contact()));
    return 0;
  }

  private int close(String reference) {
    if (outcome == null || outcome.isBlank()) {
      System.err.println("Say with --outcome what came of it.");
      return 2;
    }
    if (!concerns.close(reference, outcome, "command", account())) {
      System.err.println("No open concern has the reference " + reference + ".");
      return 1;
    }
    System.out.println("Closed.");
    return 0;
  }

  private static Map<String, String> account() {
    return Map.of("account", System.getProperty("user.name", "unknown"));
  }
}
