package org.childhub.editing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childhub.catalogue.EntryBodies;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryDrafts;
import org.childhub.catalogue.Kind;
import org.childhub.library.Author;
import org.childhub.library.PublicationDraft;
import org.childhub.library.PublicationFiles;
import org.childhub.library.Publications;
import org.childhub.news.News;
import org.childhub.news.NewsDraft;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the catalogue and the rooms hold of an entry as the content of an item. */
@Component
class Originals {
  private final EntryDrafts entries;
  private final EntryBodies bodies;
  private final Publications publications;
  private final PublicationFiles attached;
  private final News news;
  private final Pictures pictures;

  Originals(
      EntryDrafts entries,
      EntryBodies bodies,
      Publications publications,
      PublicationFiles attached,
      News news,
      Pictures pictures) {
    this.entries = entries;
    this.bodies = bodies;
    this.publications = publications;
    this.attached = attached;
    this.news = news;
    this.pictures = pictures;
  }

  /** What an entry of this kind says; empty where it is gone. */
  Optional<Content> of(Kind kind, long entryId) {
    return written(kind, entryId).map(content -> content.withPictures(pictures.of(entryId)));
  }

  private Optional<Content> written(Kind kind, long entryId) {
    return switch (kind) {
      case PUBLICATION ->
          publications.draft(entryId).map(draft -> publication(draft).withFiles(files(entryId)));
      case ARTICLE, STORY, PRACTICE, JOB -> news.draft(entryId).map(Originals::item);
      case SERIES, COLLECTION, ORGANISATION ->
          entries.find(entryId).map(entry -> entry(entry, bodies.texts(entryId)));
    };
  }

  private static Content publication(PublicationDraft draft) {
    return entry(draft.entry(), draft.bodies())
        .with(Field.AUTHORS, draft.authors().stream().map(Author::line).toList())
        .with(Field.PUBLISHER, text(draft.publisher()))
        .with(Field.LICENCE, text(draft.licence()))
        .with(Field.ISBN, text(draft.isbn()))
        .with(Field.DOI, text(draft.doi()))
        .with(Field.URL, text(draft.url()))
        .with(Field.DONORS, draft.donors());
  }

  private List<FileLine> files(long entryId) {
    return attached.of(entryId).stream()
        .map(line -> new FileLine(line.fileId(), line.language(), line.name()))
        .toList();
  }

  private static Content item(NewsDraft draft) {
    var content =
        entry(draft.entry(), draft.bodies())
            .with(Field.AUTHORS, draft.authors())
            .with(Field.DONORS, draft.donors());
    var job = draft.job();
    var practice = draft.practice();
    if (job != null) {
      return content
          .with(Field.DEADLINE, day(job.deadline()))
          .with(Field.PLACE, text(job.place()))
          .with(Field.CONTRACT, text(job.contract()));
    }
    return practice == null
        ? content
        : content
            .with(Field.EVIDENCE, text(practice.evidence()))
            .with(Field.COST, text(practice.cost()))
            .with(Field.MODEL, text(practice.adaptedFrom()));
  }

  private static Content entry(EntryDraft entry, Map<Language, String> bodies) {
    var texts = new HashMap<String, Content.Words>();
    var languages = new HashSet<>(entry.texts().keySet());
    languages.addAll(bodies.keySet());
    languages.forEach(
        language ->
            texts.put(language.tag(), words(entry, language, bodies.getOrDefault(language, ""))));
    var ages = entry.ages();
    return new Content(entry.original().tag(), texts, Map.of(), Map.of())
        .with(Field.PUBLISHED, entry.published().toString())
        .with(Field.TYPE, text(entry.type()))
        .with(Field.COUNTRIES, entry.countries())
        .with(Field.TOPICS, entry.topics())
        .with(Field.AUDIENCES, entry.audiences())
        .with(Field.AGE_FROM, ages == null ? "" : String.valueOf(ages.from()))
        .with(Field.AGE_TO, ages == null ? "" : String.valueOf(ages.to()))
        .with(Field.PAGES, entry.pages() == null ? "" : String.valueOf(entry.pages()))
        .with(Field.ORGANISATION, text(entry.organisation()))
        .with(Field.WHOLES, List.copyOf(entry.wholes()));
  }

  private static Content.Words words(EntryDraft entry, Language language, String body) {
    var text = entry.texts().get(language);
    return text == null
        ? new Content.Words("", "", body, "reviewed", "")
        : new Content.Words(
            text.title(),
            text.summary(),
            body,
            text.state().equals("stale") ? "reviewed" : text.state(),
            text(text.translator()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
