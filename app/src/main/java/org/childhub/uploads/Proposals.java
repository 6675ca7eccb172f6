package org.childhub.uploads;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.childhub.accounts.Member;
import org.childhub.files.PageText;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.childhub.library.Author;
import org.childhub.library.KnownBodies;
import org.childhub.text.Language;
import org.childhub.uploads.Proposal.Offer;
import org.childhub.uploads.Proposal.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads out of a file's properties and its first pages what describes it. */
@Component
class Proposals {
  private static final int PAGES_READ = 6;
  private static final int LONGEST = 20_000;

  private final StoredFiles files;
  private final LanguageGuess languages;
  private final TopicFinder topics;
  private final KnownBodies bodies;
  private final Clock clock;

  Proposals(
      StoredFiles files,
      LanguageGuess languages,
      TopicFinder topics,
      KnownBodies bodies,
      Clock clock) {
    this.files = files;
    this.languages = languages;
    this.topics = topics;
    this.bodies = bodies;
    this.clock = clock;
  }

  Proposal of(StoredFile file, Member member) {
    var pages = files.pages(file.id(), PAGES_READ);
    var first = pages.isEmpty() ? "" : cut(pages.getFirst().text());
    var text = cut(pages.stream().map(PageText::text).collect(Collectors.joining("\n")));
    var found = languages.of(text, file.language(), member.language());
    var title = title(file, first, text);
    var imprint = new Imprint(first, text, Year.now(clock).getValue());
    return new Proposal(
        file.id(),
        title,
        found.isEmpty()
            ? null
            : new Offer<>(found.getFirst(), text.isBlank() ? Source.PROPERTIES : Source.TEXT),
        found.isEmpty() ? List.of() : found.subList(1, found.size()),
        file.pages() == null ? null : new Offer<>(file.pages(), Source.COUNTED),
        authors(file, first, title),
        imprint.year().map(year -> new Offer<>(year, Source.FIRST_PAGE)).orElse(null),
        imprint.isbn().map(isbn -> new Offer<>(isbn, Source.TEXT)).orElse(null),
        imprint.doi().map(doi -> new Offer<>(doi, Source.TEXT)).orElse(null),
        topics(found, title, text));
  }

  private static @Nullable Offer<String> title(StoredFile file, String first, String text) {
    var given = file.title();
    if (given != null && Titles.isSensible(given, text)) {
      return new Offer<>(given, Source.PROPERTIES);
    }
    var read = Titles.ofPage(first);
    return read.map(line -> new Offer<>(line, Source.FIRST_PAGE))
        .or(() -> Titles.ofName(file.name()).map(name -> new Offer<>(name, Source.NAME)))
        .orElse(null);
  }

  /** Organisations with the mark that tells them from persons. */
  private @Nullable Offer<List<String>> authors(
      StoredFile file, String first, @Nullable Offer<String> title) {
    var known = bodies.among(Authors.whole(file.authors()));
    // A line of several names may hold an organisation's word: only its parts are judged by it.
    var given =
        Authors.sensible(
            file.authors(),
            name -> known.contains(name) || (Authors.isOne(name) && BodyNames.has(name)));
    if (!given.isEmpty()) {
      return new Offer<>(marked(given, known), Source.PROPERTIES);
    }
    var read = Authors.below(title == null ? "" : title.value(), first);
    return read.isEmpty() ? null : new Offer<>(marked(read, bodies.among(read)), Source.FIRST_PAGE);
  }

  private static List<String> marked(List<String> names, Set<String> known) {
    return names.stream()
        .map(name -> new Author(name, known.contains(name) || BodyNames.has(name)).line())
        .toList();
  }

  private @Nullable Offer<List<String>> topics(
      List<Language> found, @Nullable Offer<String> title, String text) {
    var slugs =
        Optional.of(found)
            .filter(languages -> !languages.isEmpty())
            .map(
                languages ->
                    topics.of(languages.getFirst(), title == null ? "" : title.value(), text))
            .orElse(List.of());
    return slugs.isEmpty() ? null : new Offer<>(slugs, Source.TEXT);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
