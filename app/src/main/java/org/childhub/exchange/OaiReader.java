package org.childhub.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Harvests a repository by OAI-PMH 2.0, page by page. A position is the number of the record in its page, a space, and the token of
 * the page.
 */
final class OaiReader implements RecordReader {
  private static final int MOST_RESTARTS = 2;
  private static final String DAYS = "YYYY-MM-DD";

  private final OaiClient client;
  private final ImportOrder.Harvest harvest;
  private final Watch watch;
  private final String from;
  private @Nullable OaiPage page;
  private String token;
  private int inPage;
  private int skip;
  private int restarts;
  private long number;
  private boolean ended;
  private String datestamp = "";

  private OaiReader(ImportOrder order, OaiClient client, String from, String position, Watch watch) {
    this.client = client;
    this.harvest = order.harvest();
    this.watch = watch;
    this.from = from;
    int space = position.indexOf(' ');
    this.skip = space < 0 ? 0 : Integer.parseInt(position.substring(0, space));
    this.token = space < 0 ? "" : position.substring(space + 1);
  }

  /** A harvest of what came since a time (empty: of all), from a position of an earlier one. */
  static OaiReader open(ImportOrder order, String since, String position, Watch watch) throws IOException {
    var client = new OaiClient(order.source(), watch, Duration.ofSeconds(2));
    try {
      String from = since.length() > DAYS.length() && days(client) ? since.substring(0, DAYS.length()) : since;
      if (!from.isEmpty()) {
        watch.say("Asking for what came since " + from + ".");
      }
      return new OaiReader(order, client, from, position, watch);
    } catch (IOException | RuntimeException e) {
      client.close();
      throw e;
    }
  }

  // A repository that knows days only refuses times.
  private static boolean days(OaiClient client) throws IOException {
    try (var answer = new OaiPage(client.ask(Map.of("verb", "Identify")))) {
      answer.next(0);
      return answer.granularity().equals(DAYS);
    }
  }

  @Override
  public @Nullable ImportRecord next() throws IOException {
    while (!ended) {
      OaiPage open = page == null ? open() : page;
      OaiPage.Dated next = open.next(number + 1);
      if (next == null) {
        turn(open);
      } else if (++inPage > skip) {
        number++;
        datestamp = next.datestamp().compareTo(datestamp) > 0 ? next.datestamp() : datestamp;
        return next.record().at(inPage + " " + token);
      }
    }
    return null;
  }

  private OaiPage open() throws IOException {
    var arguments = new LinkedHashMap<String, String>();
    arguments.put("verb", "ListRecords");
    if (!token.isEmpty()) {
      arguments.put("resumptionToken", token);
    } else {
      arguments.put("metadataPrefix", harvest.prefix());
      if (!harvest.set().isEmpty()) {
        arguments.put("set", harvest.set());
      }
      if (!from.isEmpty()) {
        arguments.put("from", from);
      }
    }
    OaiPage opened = new OaiPage(client.ask(arguments));
    page = opened;
    inPage = 0;
    return opened;
  }

  private void turn(OaiPage done) throws IOException {
    done.close();
    page = null;
    skip = 0;
    if (done.error().isPresent()) {
      heed(done.error().get());
    } else if (done.resumptionToken().isEmpty()) {
      ended = true;
    } else if (done.resumptionToken().equals(token)) {
      throw new SourceRefused("The repository hands out the same resumption token again and again.");
    } else {
      token = done.resumptionToken();
    }
  }

  private void heed(OaiPage.Error error) throws SourceRefused {
    switch (error.code()) {
      case "noRecordsMatch" -> ended = true;
      case "badResumptionToken" -> restart(error);
      case "badArgument" -> throw refused(error, "check --from and --set");
      case "cannotDisseminateFormat", "noMetadataFormats" ->
          throw refused(error, "it does not offer the format " + harvest.prefix());
      case "noSetHierarchy" -> throw refused(error, "it has no sets: leave --set out");
      case "badVerb", "idDoesNotExist" -> throw refused(error, "it does not keep to the protocol");
      default -> throw refused(error, "the protocol knows no such error");
    }
  }

  // Tokens go stale. What was taken before is unchanged and passed over.
  private void restart(OaiPage.Error error) throws SourceRefused {
    if (token.isEmpty() || ++restarts > MOST_RESTARTS) {
      throw refused(error, "its list cannot be read to the end");
    }
    watch.say("The resumption token is not valid any more; the list is read from its beginning.");
    token = "";
  }

  private static SourceRefused refused(OaiPage.Error error, String advice) {
    String words = error.words().isEmpty() ? "" : " “" + CleanText.cut(error.words(), 200) + "”";
    return new SourceRefused("The repository refuses (" + error.code() + ")" + words + ": " + advice + ".");
  }

  @Override
  public String datestamp() {
    return datestamp;
  }

  @Override
  public void close() throws IOException {
    if (page != null) {
      page.close();
    }
    client.close();
  }
}
