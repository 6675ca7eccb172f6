package org.childhub.editing;

import static org.childhub.editing.DraftParts.ages;
import static org.childhub.editing.DraftParts.bodies;
import static org.childhub.editing.DraftParts.orNull;
import static org.childhub.editing.DraftParts.texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.childhub.catalogue.Addresses;
import org.childhub.catalogue.Entries;
import org.childhub.catalogue.EntryBodies;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryDrafts;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.Memberships;
import org.childhub.catalogue.Withdrawals;
import org.childhub.library.Author;
import org.childhub.library.PublicationDraft;
import org.childhub.library.PublicationFiles;
import org.childhub.library.Publications;
import org.childhub.library.Publications.Attached;
import org.childhub.news.News;
import org.childhub.news.NewsDraft;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts content before the public by the same path as an import. What the content does not speak of
 * (numbered texts, relations, where it came from) stays as it is.
 */
@Component
class Publishing {
  private final Entries entries;
  private final EntryDrafts drafts;
  private final EntryBodies bodies;
  private final Publications publications;
  private final PublicationFiles attached;
  private final News news;
  private final Pictures pictures;
  private final Addresses addresses;
  private final Memberships memberships;
  private final Withdrawals withdrawals;
  private final Clock clock;

  Publishing(
      Entries entries,
      EntryDrafts drafts,
      EntryBodies bodies,
      Publications publications,
      PublicationFiles attached,
      News news,
      Pictures pictures,
      Addresses addresses,
      Memberships memberships,
      Withdrawals withdrawals,
      Clock clock) {
    this.entries = entries;
    this.drafts = drafts;
    this.bodies = bodies;
    this.publications = publications;
    this.attached = attached;
    this.news = news;
    this.pictures = pictures;
    this.addresses = addresses;
    this.memberships = memberships;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  /**
   * Writes content that has passed {@link Check} and answers its entry, public from the commit on.
   *
   * @param entryId the entry to write anew, null for a new one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long put(Kind kind, @Nullable Long entryId, Content content) {
    var id = write(kind, entryId, content);
    memberships.keepOnly(id, current(content.all(Field.WHOLES)));
    withdrawals.setAll(List.of(id), false);
    return id;
  }

  /** The same for what stays public or withdrawn, as it is, and in its wholes. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long write(Kind kind, @Nullable Long entryId, Content content) {
    var base = entryId == null ? null : drafts.find(entryId).orElse(null);
    long id =
        switch (kind) {
          case PUBLICATION -> putPublication(kind, base, entryId, content);
          case ARTICLE, STORY, PRACTICE, JOB -> putNews(kind, base, entryId, content);
          case SERIES, COLLECTION, ORGANISATION -> putWhole(kind, base, content);
        };
    pictures.put(id, content.shownPictures());
    return id;
  }

  /** What the library would know a new publication by; empty while its title or year is missing. */
  Optional<PublicationDraft> sketch(Content content) {
    var year = content.one(Field.PUBLISHED);
    if (content.title().isBlank() || !year.matches("\\d{4}(-\\d{2}){0,2}")) {
      return Optional.empty();
    }
    var original = Language.of(content.original());
    var entry =
        new EntryDraft(
            Kind.PUBLICATION,
            "sketch",
            null,
            original,
            new PartialDate(Integer.parseInt(year.substring(0, 4)), null, null),
            texts(content),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            null,
            null,
            null,
            List.of(),
            null,
            false);
    return Optional.of(
        PublicationDraft.metadata(
            entry,
            content.all(Field.AUTHORS).stream().map(Author::ofLine).toList(),
            null,
            null,
            orNull(content.one(Field.ISBN)),
            orNull(content.one(Field.DOI)),
            orNull(content.one(Field.URL))));
  }

  private long putPublication(
      Kind kind, @Nullable EntryDraft base, @Nullable Long entryId, Content content) {
    var before = entryId == null ? null : publications.draft(entryId).orElse(null);
    var filesBefore = entryId == null ? List.<Attached>of() : attached.of(entryId);
    var draft =
        new PublicationDraft(
            entry(kind, base, content, languages(before, filesBefore)),
            content.all(Field.AUTHORS).stream().map(Author::ofLine).toList(),
            orNull(content.one(Field.PUBLISHER)),
            orNull(content.one(Field.LICENCE)),
            orNull(content.one(Field.ISBN)),
            orNull(content.one(Field.DOI)),
            orNull(content.one(Field.URL)),
            before == null ? null : before.symbol(),
            before == null ? null : before.status(),
            content.all(Field.DONORS),
            bodies(content),
            before == null ? Map.of() : before.paragraphs(),
            before == null ? List.of() : before.references(),
            before == null ? List.of() : before.relations());
    var id = publications.putAll(List.of(draft)).getFirst();
    var files =
        content.files().stream()
            .map(file -> new Attached(id, file.fileId(), file.language(), file.name()))
            .toList();
    if (!files.equals(filesBefore)) {
      publications.replaceFiles(List.of(id), files);
    }
    return id;
  }

  /** The languages that go where text and files of them go. */
  private static Set<Language> languages(@Nullable PublicationDraft before, List<Attached> files) {
    var languages = files.stream().map(Attached::language).collect(Collectors.toSet());
    if (before != null) {
      languages.addAll(before.bodies().keySet());
      languages.removeAll(before.paragraphs().keySet());
    }
    return languages;
  }

  private long putNews(
      Kind kind, @Nullable EntryDraft base, @Nullable Long entryId, Content content) {
    var before = entryId == null ? null : news.draft(entryId).orElse(null);
    var draft =
        new NewsDraft(
            entry(kind, base, content, before == null ? Set.of() : before.bodies().keySet()),
            content.all(Field.AUTHORS),
            content.all(Field.DONORS),
            bodies(content),
            kind == Kind.JOB ? job(content) : null,
            kind == Kind.PRACTICE ? practice(content) : null);
    return news.putAll(List.of(draft)).getFirst();
  }

  private long putWhole(Kind kind, @Nullable EntryDraft base, Content content) {
    var id = entries.putAll(List.of(entry(kind, base, content, Set.of()))).getFirst();
    bodies.put(id, bodies(content));
    return id;
  }

  private static NewsDraft.Job job(Content content) {
    var deadline = content.one(Field.DEADLINE);
    return new NewsDraft.Job(
        deadline.isEmpty() ? null : LocalDate.parse(deadline),
        orNull(content.one(Field.PLACE)),
        orNull(content.one(Field.CONTRACT)));
  }

  private NewsDraft.Practice practice(Content content) {
    var model = content.one(Field.MODEL);
    return new NewsDraft.Practice(
        orNull(content.one(Field.EVIDENCE)),
        orNull(content.one(Field.COST)),
        orNull(current(List.of(model)).stream().findFirst().orElse(model)));
  }

  private EntryDraft entry(
      Kind kind, @Nullable EntryDraft base, Content content, Set<Language> before) {
    var original = Language.of(content.original());
    var organisation = content.one(Field.ORGANISATION);
    var pages = content.one(Field.PAGES);
    return new EntryDraft(
        kind,
        base == null ? addresses.free(Fold.slug(content.title(), original)) : base.slug(),
        orNull(content.one(Field.TYPE)),
        original,
        published(content),
        texts(content),
        content.all(Field.COUNTRIES),
        content.all(Field.TOPICS),
        content.all(Field.AUDIENCES),
        languages(content, base, before),
        ages(content),
        pages.isEmpty() ? null : Integer.valueOf(pages),
        organisation.isEmpty()
            ? null
            : current(List.of(organisation)).stream().findFirst().orElse(null),
        current(content.all(Field.WHOLES)),
        base == null ? null : base.origin(),
        base != null && base.sample());
  }

  /** The day that it says, else the day on which it becomes public. */
  private PartialDate published(Content content) {
    var date = content.one(Field.PUBLISHED);
    return date.isEmpty() ? PartialDate.of(LocalDate.now(clock)) : PartialDate.parse(date);
  }

  /** Those that numbered texts are in, and those of the texts written here and of the files. */
  private static Set<Language> languages(
      Content content, @Nullable EntryDraft base, Set<Language> before) {
    var now = new LinkedHashSet<>(bodies(content).keySet());
    content.files().forEach(file -> now.add(file.language()));
    var languages = new LinkedHashSet<Language>(base == null ? Set.of() : base.languages());
    before.stream().filter(language -> !now.contains(language)).forEach(languages::remove);
    languages.addAll(now);
    return languages;
  }

  /** The addresses of today; what is not there any more falls out. */
  private List<String> current(List<String> slugs) {
    var current = slugs.isEmpty() ? Map.<String, String>of() : addresses.current(slugs);
    return slugs.stream().map(current::get).filter(Objects::nonNull).toList();
  }
}
