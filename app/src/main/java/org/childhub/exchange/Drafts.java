package org.childhub.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.childhub.catalogue.AgeRange;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.Origin;
import org.childhub.exchange.Checked.NamedFile;
import org.childhub.library.Author;
import org.childhub.library.PublicationDraft;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Makes drafts of publications out of the records of one source; one for each run. */
final class Drafts {
  private static final int OLDEST = 30;
  private static final int MOST_PAGES = 100_000;
  private static final Pattern BODY =
      Pattern.compile("\\s*\\[body]\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUFFIX = Pattern.compile("(.+)\\[([A-Za-z-]{2,10})]\\s*");
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("(?i)https?://creativecommons\\.org/licenses/([a-z-]+)/(\\d\\.\\d).*");

  /** Words for a type that say nothing. */
  private static final Set<String> NO_TYPE =
      Set.of("misc", "gen", "text", "other", "elec", "generic", "none");

  private final String source;
  private final @Nullable Language fallback;
  private final boolean strict;
  private final Vocabularies vocabularies;
  private final Wholes wholes;

  Drafts(ImportOrder order, Vocabularies vocabularies, Wholes wholes) {
    this.source = order.name();
    this.fallback = order.language();
    this.strict = order.strict();
    this.vocabularies = vocabularies;
    this.wholes = wholes;
  }

  /** A record as a draft, or refused; what is wrong with single fields is noted and left out. */
  Checked check(ImportRecord record) {
    if (!record.readable() || record.deleted()) {
      return new Checked(record, idOf(record), null, List.of(), record.problems());
    }
    var check = new FieldCheck(record);
    var texts = new RecordTexts(record, check, fallback);
    PartialDate date = date(check);
    if (!texts.hasTitle()) {
      check.problem(Columns.TITLE, "exchange.reason.missing");
    }
    if (date == null) {
      check.problem(Columns.DATE, "exchange.reason.missing");
    }
    String id = idOf(record);
    if (date == null || !texts.hasTitle()) {
      return new Checked(record, id, null, List.of(), check.problems());
    }
    List<NamedFile> files = files(check, texts.original());
    PublicationDraft draft = draft(record, check, texts, date, id, files);
    boolean refused = strict && !check.problems().isEmpty();
    return new Checked(record, id, refused ? null : draft, files, check.problems());
  }

  private PublicationDraft draft(
      ImportRecord record,
      FieldCheck check,
      RecordTexts texts,
      PartialDate date,
      String id,
      List<NamedFile> files) {
    var numbers = Numbers.of(record, check);
    var languages = new LinkedHashSet<Language>();
    files.forEach(file -> languages.add(file.language()));
    if (languages.isEmpty()) {
      languages.add(texts.original());
    }
    var entry =
        new EntryDraft(
            Kind.PUBLICATION,
            Fold.slug(texts.title(), texts.original()),
            type(check),
            texts.original(),
            date,
            texts.all(),
            check.known(Columns.COUNTRIES, vocabularies::country, "exchange.reason.country"),
            topics(check),
            check.known(Columns.AUDIENCES, vocabularies::audience, "exchange.reason.audience"),
            languages,
            ages(check),
            check.number(Columns.PAGES, 1, MOST_PAGES),
            check.first(Columns.ORGANISATION, wholes::organisation, "exchange.reason.organisation"),
            check.known(Columns.SERIES, wholes::series, "exchange.reason.series"),
            new Origin(source, id),
            false);
    return new PublicationDraft(
        entry,
        check.lines(Columns.AUTHORS).stream().map(Drafts::author).distinct().toList(),
        check.line(Columns.PUBLISHER),
        licence(check),
        numbers.isbn(),
        numbers.doi(),
        numbers.url(),
        check.line(Columns.SYMBOL),
        check.line(Columns.STATUS),
        check.lines(Columns.DONORS),
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  /** The source's own identifier, else a hash of what a publication is known by. */
  private static String idOf(ImportRecord record) {
    String own = record.id() == null ? "" : CleanText.line(record.id());
    if (!own.isEmpty()) {
      return own.length() <= 300 ? own : Hashes.of(own);
    }
    var known = new ArrayList<String>();
    for (String field :
        List.of(
            Columns.TITLE,
            Columns.DATE,
            Columns.AUTHORS,
            Columns.PUBLISHER,
            Columns.DOI,
            Columns.ISBN)) {
      known.add(
          record.all(field).stream()
              .map(value -> CleanText.line(value.text()))
              .toList()
              .toString());
    }
    return Hashes.of(String.join("\n", known)).substring(0, 40);
  }

  // Repositories give several dates of a record; it was published before it was put there.
  private static @Nullable PartialDate date(FieldCheck check) {
    PartialDate earliest = null;
    for (String written : check.lines(Columns.DATE)) {
      Optional<LooseDate.Found> found = LooseDate.find(written);
      if (found.isEmpty()) {
        check.wrong(Columns.DATE, written, "exchange.reason.date");
      } else {
        if (!found.get().exact()) {
          check.wrong(Columns.DATE, written, "exchange.reason.year");
        }
        PartialDate date = found.get().date();
        earliest = earliest == null || isBefore(date, earliest) ? date : earliest;
      }
    }
    return earliest;
  }

  // 2005-03-02 says more than 2005.
  private static boolean isBefore(PartialDate date, PartialDate other) {
    boolean within = date.toString().startsWith(other.toString());
    return within || date.compareTo(other) < 0 && !other.toString().startsWith(date.toString());
  }

  private @Nullable String type(FieldCheck check) {
    List<String> named =
        check.lines(Columns.TYPE).stream()
            .filter(type -> !NO_TYPE.contains(type.toLowerCase(Locale.ROOT)))
            .toList();
    for (String name : named) {
      Optional<String> type = vocabularies.type(name);
      if (type.isPresent()) {
        return type.get();
      }
    }
    named.forEach(name -> check.wrong(Columns.TYPE, name, "exchange.reason.type"));
    return null;
  }

  private List<String> topics(FieldCheck check) {
    var slugs = new LinkedHashSet<String>();
    for (String words : check.lines(Columns.TOPICS)) {
      List<String> found = vocabularies.topics(words);
      if (found.isEmpty()) {
        check.wrong(Columns.TOPICS, words, "exchange.reason.topic");
      }
      slugs.addAll(found);
    }
    // Free keywords may be about anything.
    check.lines(Columns.KEYWORDS).forEach(words -> slugs.addAll(vocabularies.topics(words)));
    return List.copyOf(slugs);
  }

  private static @Nullable AgeRange ages(FieldCheck check) {
    Integer from = check.number(Columns.AGE_FROM, 0, OLDEST);
    Integer to = check.number(Columns.AGE_TO, 0, OLDEST);
    if (from == null && to == null) {
      return null;
    }
    int first = from == null ? 0 : from;
    int last = to == null ? Math.max(first, 18) : to;
    if (last < first) {
      check.problem(Columns.AGE_TO, "exchange.reason.ages");
      return null;
    }
    return new AgeRange(first, last);
  }

  private static @Nullable String licence(FieldCheck check) {
    List<String> all = check.lines(Columns.LICENCE);
    for (String licence : all) {
      Matcher terms = CREATIVE_COMMONS.matcher(licence);
      if (terms.matches()) {
        return "CC " + terms.group(1).toUpperCase(Locale.ROOT) + " " + terms.group(2);
      }
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  private static Author author(String written) {
    Matcher body = BODY.matcher(written);
    return body.find() ? new Author(body.replaceFirst(""), true) : new Author(written, false);
  }

  private static List<NamedFile> files(FieldCheck check, Language original) {
    var files = new LinkedHashSet<NamedFile>();
    for (String written : check.lines(Columns.FILE)) {
      Matcher suffix = SUFFIX.matcher(written);
      Optional<Language> language =
          suffix.matches() ? LanguageNames.find(suffix.group(2), "") : Optional.empty();
      files.add(
          language
              .map(named -> new NamedFile(suffix.group(1).strip(), named))
              .orElseGet(() -> new NamedFile(written, original)));
    }
    return List.copyOf(files);
  }
}
