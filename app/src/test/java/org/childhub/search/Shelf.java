package org.childhub.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryText;
import org.childhub.catalogue.Kind;
import org.childhub.library.Author;
import org.childhub.library.Paragraph;
import org.childhub.library.PublicationDraft;
import org.childhub.library.Publications;
import org.childhub.search.feed.IndexFeed;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;

/** Puts publications on the shelf of a test and asks for them by slug. */
public final class Shelf {
  private final Publications publications;
  private final IndexFeed feed;

  public Shelf(Publications publications, IndexFeed feed) {
    this.publications = publications;
    this.feed = feed;
  }

  public static Book book(String slug, Language language, String title) {
    return new Book(slug, language, title);
  }

  /** Writes the books and waits until they can be found. */
  public List<Long> put(Book... books) {
    var ids = publications.putAll(Arrays.stream(books).map(Book::draft).toList());
    feed.take(ids).join();
    return ids;
  }

  public static void await(BooleanSupplier condition) {
    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It did not come true in 30 seconds.");
      }
      Thread.onSpinWait();
    }
  }

  /** A publication in the making. */
  public static final class Book {
    private final String slug;
    private final Language original;
    private final Map<Language, EntryText> texts = new HashMap<>();
    private final List<String> countries = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<Author> authors = new ArrayList<>();
    private final Map<Language, List<Paragraph>> paragraphs =
        new TreeMap<>(Comparator.comparing(Language::tag));
    private String type = "report";
    private String published = "2020";

    private Book(String slug, Language language, String title) {
      this.slug = slug;
      this.original = language;
      texts.put(language, EntryText.original(title, ""));
    }

    Book summary(String summary) {
      texts.computeIfPresent(
          original, (language, text) -> EntryText.original(text.title(), summary));
      return this;
    }

    Book translated(Language language, String title) {
      texts.put(language, new EntryText(title, "", "reviewed", null));
      return this;
    }

    Book from(String... codes) {
      countries.addAll(List.of(codes));
      return this;
    }

    public Book about(String... slugs) {
      topics.addAll(List.of(slugs));
      return this;
    }

    Book by(String author) {
      authors.add(new Author(author, false));
      return this;
    }

    Book type(String type) {
      this.type = type;
      return this;
    }

    Book published(String date) {
      this.published = date;
      return this;
    }

    Book paragraph(String number, String text) {
      paragraphs
          .computeIfAbsent(original, language -> new ArrayList<>())
          .add(new Paragraph("p" + number, number, 0, false, text));
      return this;
    }

    public PublicationDraft draft() {
      var entry =
          new EntryDraft(
              Kind.PUBLICATION,
              slug,
              type,
              original,
              PartialDate.parse(published),
              texts,
              countries,
              topics,
              List.of("social-workers"),
              Set.of(original),
              null,
              null,
              null,
              List.of(),
              null,
              false);
      return new PublicationDraft(
          entry,
          authors,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          Map.of(),
          paragraphs,
          List.of(),
          List.of());
    }
  }
}
