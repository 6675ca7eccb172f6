package org.childhub;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryText;
import org.childhub.catalogue.Kind;
import org.childhub.library.Author;
import org.childhub.library.PublicationDraft;
import org.childhub.library.Publications;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.PartialDate;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What readers ask for most, on publications made up from the vocabulary: pages, lists and searches
 * in all languages, each often enough that the Java machine learns which of its code is worth
 * compiling.
 */
final class TrainingWalk {
  private static final List<String> TYPES = List.of("report", "guideline", "manual", "thesis");
  private static final List<String> COUNTRIES = List.of("RS", "AL", "BG", "RO", "MK", "HR", "BA");
  private static final int LONGEST_WAIT = 600;

  private final ConfigurableApplicationContext hub;
  private final HttpClient browser;
  private final List<Topic> topics;

  TrainingWalk(ConfigurableApplicationContext hub, HttpClient browser) {
    this.hub = hub;
    this.browser = browser;
    this.topics = List.copyOf(hub.getBean(Topics.class).all());
  }

  void walk() throws IOException, InterruptedException {
    hub.getBean(Publications.class).putAll(drafts());
    for (var waits = 0;
        !visit("/en/search?q=training&waits=" + waits).contains("class=\"rec\"");
        waits++) {
      if (waits == LONGEST_WAIT) {
        throw new IllegalStateException("What was put in is not found.");
      }
      Thread.sleep(100);
    }
    for (var turn = 0; turn < Languages.INTERFACE.size(); turn++) {
      walk(Languages.INTERFACE.get(turn), turn);
    }
  }

  /** Each language in its turn visits other topics, so that the walk stays short. */
  private void walk(Language language, int turn) throws IOException, InterruptedException {
    var start = "/" + language.pathTag();
    visit(start + "/");
    for (var number = turn; number < topics.size(); number += Languages.INTERFACE.size()) {
      var topic = topics.get(number);
      visit("%s/library/training-%s".formatted(start, topic.slug()));
      var words = URLEncoder.encode(topic.label(language), StandardCharsets.UTF_8);
      visit("%s/search?q=%s".formatted(start, words));
      visit(
          "%s/library?type=%s&country=%s%s"
              .formatted(
                  start,
                  TYPES.get(number % TYPES.size()),
                  COUNTRIES.get(number % COUNTRIES.size()).toLowerCase(Locale.ROOT),
                  number % 2 == 0 ? "" : "&sort=title"));
    }
  }

  private String visit(String path) throws IOException, InterruptedException {
    var port = hub.getEnvironment().getRequiredProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header(
                "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
    if (!path.contains("waits=")) {
      request.header("Accept-Encoding", "gzip");
    }
    return browser.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
  }

  private List<PublicationDraft> drafts() {
    var drafts = new ArrayList<PublicationDraft>();
    for (var number = 0; number < topics.size(); number++) {
      drafts.add(draft(number, topics.get(number)));
    }
    return drafts;
  }

  private PublicationDraft draft(int number, Topic topic) {
    var entry =
        new EntryDraft(
            Kind.PUBLICATION,
            "training-" + topic.slug(),
            TYPES.get(number % TYPES.size()),
            Language.EN,
            PartialDate.parse(
                "%d-%02d-%02d".formatted(2001 + number % 25, 1 + number % 12, 1 + number % 28)),
            texts(topic, topics.get((number + 1) % topics.size())),
            List.of(
                COUNTRIES.get(number % COUNTRIES.size()),
                COUNTRIES.get((number + 2) % COUNTRIES.size())),
            List.of(topic.slug(), topics.get((number * 7 + 3) % topics.size()).slug()),
            List.of("social-workers"),
            Set.of(Language.EN),
            null,
            10 + number,
            null,
            List.of(),
            null,
            false);
    var authors = List.of(new Author("Uzorak, A.", false), new Author("Primer, B.", false));
    return PublicationDraft.metadata(entry, authors, "ChildHub", "CC BY 4.0", null, null, null);
  }

  /**
   * In English always, and in each other language in which the topic has a name, for every third.
   */
  private static Map<Language, EntryText> texts(Topic topic, Topic other) {
    var texts = new LinkedHashMap<Language, EntryText>();
    texts.put(Language.EN, text(topic, other, Language.EN));
    if (topic.slug().hashCode() % 3 == 0) {
      for (var language : List.of(Language.SR_CYRL, Language.SQ, Language.BG)) {
        texts.put(language, text(topic, other, language));
      }
    }
    return texts;
  }

  private static EntryText text(Topic topic, Topic other, Language language) {
    var title = topic.label(language) + ", " + other.label(language);
    var about = topic.definition(language).map(Topic.Words::text).orElse(title);
    var beside = other.definition(language).map(Topic.Words::text).orElse(title);
    return EntryText.original(title, "Training. " + about + " " + beside);
  }
}
