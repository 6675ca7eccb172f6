package org.childhub.exchange;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.childhub.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Harvests a repository by OAI-PMH 2.0, page by page. A position is the number of the record, its
 * place in its page and the token of the page, parted by spaces. A page is always read from its
 * start, since a repository may order it anew: what an earlier run had dealt with is marked as read
 * again.
 */
final class OaiReader implements RecordReader {
  private static final int MOST_RESTARTS = 2;
  private static final int MOST_EMPTY_PAGES = 20;
  private static final String DAYS = "YYYY-MM-DD";

  private final OaiClient client;
  private final ImportOrder.Harvest harvest;
  private final Watch watch;
  private final String from;
  private final Set<String> visited = new HashSet<>();
  private @Nullable OaiPage page;
  private String token;
  private int inPage;
  private int done;
  private final String begun;
  private int restarts;
  private int empty;
  private long number;
  private boolean ended;
  private String datestamp = "";

  private OaiReader(
      ImportOrder order, OaiClient client, String from, String position, Watch watch) {
    this.client = client;
    this.harvest = order.harvest();
    this.watch = watch;
    this.from = from;
    this.begun = position;
    String[] parts = (position.isEmpty() ? "0 0 " : position).split(" ", 3);
    this.done = Integer.parseInt(parts[1]);
    this.number = Long.parseLong(parts[0]) - done;
    this.token = parts[2];
  }

  /** A harvest of what came since a time (empty: of all), from a position of an earlier one. */
  static OaiReader open(ImportOrder order, String since, String position, Watch watch)
      throws IOException {
    return open(
        order,
        since,
        position,
        new OaiClient(order.source(), watch, OaiClient.Patience.USUAL),
        watch);
  }

  static OaiReader open(
      ImportOrder order, String since, String position, OaiClient client, Watch watch)
      throws IOException {
    try {
      String from =
          since.length() > DAYS.length() && days(client)
              ? since.substring(0, DAYS.length())
              : since;
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
      } else {
        number++;
        inPage++;
        empty = 0;
        datestamp = next.datestamp().compareTo(datestamp) > 0 ? next.datestamp() : datestamp;
        // The position never goes back, so that a second cut is no worse than the first.
        return inPage > done
            ? next.record().at(number + " " + inPage + " " + token)
            : next.record().at(begun).readAgain();
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

  private void turn(OaiPage read) throws IOException {
    read.close();
    page = null;
    done = 0;
    visited.add(token);
    if (read.error().isPresent()) {
      heed(read.error().get());
    } else if (read.resumptionToken().isEmpty()) {
      ended = true;
    } else if (visited.contains(read.resumptionToken())) {
      throw new SourceRefused("exchange.reason.oai-circle");
    } else if (++empty > MOST_EMPTY_PAGES) {
      throw new SourceRefused("exchange.reason.oai-empty");
    } else {
      token = read.resumptionToken();
    }
  }

  private void heed(OaiPage.Error error) throws SourceRefused {
    switch (error.code()) {
      case "noRecordsMatch" -> ended = true;
      case "badResumptionToken" -> restart(error);
      case "badArgument" -> throw refused(error, "exchange.reason.oai-arguments");
      case "cannotDisseminateFormat", "noMetadataFormats" ->
          throw refused(error, "exchange.reason.oai-format", harvest.prefix());
      case "noSetHierarchy" -> throw refused(error, "exchange.reason.oai-sets");
      case "badVerb", "idDoesNotExist" -> throw refused(error, "exchange.reason.oai-protocol");
      default -> throw refused(error, "exchange.reason.oai-error");
    }
  }

  // Tokens go stale. What was taken before is unchanged and passed over.
  private void restart(OaiPage.Error error) throws SourceRefused {
    if (token.isEmpty() || ++restarts > MOST_RESTARTS) {
      throw refused(error, "exchange.reason.oai-list");
    }
    watch.say("The resumption token is not valid any more; the list is read from its beginning.");
    token = "";
    number = 0;
    visited.clear();
  }

  private static SourceRefused refused(OaiPage.Error error, String advice, Object... arguments) {
    Sentence meaning = Sentence.of(advice, arguments);
    return error.words().isEmpty()
        ? new SourceRefused("exchange.reason.oai-refused", error.code(), meaning)
        : new SourceRefused(
            "exchange.reason.oai-refused-words",
            error.code(),
            CleanText.cut(error.words(), 200),
            meaning);
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
