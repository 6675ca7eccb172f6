package org.childhub.editing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.childhub.accounts.Member;
import org.childhub.catalogue.Addresses;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Kind;
import org.childhub.files.StoredFiles;
import org.childhub.library.Duplicates;
import org.childhub.library.PublicationFiles;
import org.childhub.text.Language;
import org.childhub.uploads.Uploads;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the form of an item shows. */
@Component
class EditPages {
  private final Reviews reviews;
  private final Refusals refusals;
  private final Freedom freedom;
  private final Choices choices;
  private final Addresses addresses;
  private final Publishing publishing;
  private final Duplicates duplicates;
  private final Cards cards;
  private final StoredFiles files;
  private final PublicationFiles published;
  private final Uploads uploads;

  EditPages(
      Reviews reviews,
      Refusals refusals,
      Freedom freedom,
      Choices choices,
      Addresses addresses,
      Publishing publishing,
      Duplicates duplicates,
      Cards cards,
      StoredFiles files,
      PublicationFiles published,
      Uploads uploads) {
    this.reviews = reviews;
    this.refusals = refusals;
    this.freedom = freedom;
    this.choices = choices;
    this.addresses = addresses;
    this.publishing = publishing;
    this.duplicates = duplicates;
    this.cards = cards;
    this.files = files;
    this.published = published;
    this.uploads = uploads;
  }

  /** The number of a file as an address or a form says it, 0 where it says none. */
  static long file(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }

  /**
   * The form.
   *
   * @param toldBy id of a file of the member's that values were taken from, 0 for none
   */
  EditForm form(
      Page page,
      Member member,
      Present.Look now,
      OpenItems.Work work,
      String in,
      long toldBy,
      Map<String, String> problems) {
    var item = now.item();
    var content = work.content();
    var last = reviews.last(item.id());
    var refused = last.filter(review -> review.endedAs("refused"));
    var shown = Language.find(in).map(Language::tag).orElse(content.original());
    page.titled(page.t("editing.form.title", content.title().isBlank() ? "…" : content.title()), "")
        .unlisted();
    return new EditForm(
        item,
        content,
        shown,
        work.base(),
        problems,
        choices.of(page, content),
        work.keptAt(),
        freedom.mayPublish(member, now, content),
        path(item),
        last.filter(review -> review.endedAs("returned"))
            .filter(review -> isNewest(review, item))
            .map(Review::words)
            .orElse(null),
        refused.filter(review -> isNewest(review, item)).isPresent(),
        refused.flatMap(review -> refusals.decision(member, item)).orElse(null),
        overtaken(page, now),
        likes(item, content, page.language()),
        files(content),
        Erasing.isFor(member, item),
        toldBy,
        marks(member, content, toldBy, shown));
  }

  private List<AttachedFile> files(Content content) {
    var lines = content.files();
    var stored = files.find(lines.stream().map(FileLine::fileId).toList());
    return lines.stream()
        .flatMap(
            line ->
                Stream.ofNullable(stored.get(line.fileId()))
                    .map(file -> new AttachedFile(file.named(line.name()), line.language())))
        .toList();
  }

  private Map<String, String> marks(Member member, Content content, long toldBy, String in) {
    return content.files().stream().noneMatch(file -> file.fileId() == toldBy)
        ? Map.of()
        : uploads
            .proposal(toldBy, member)
            .map(proposal -> Told.marks(content, proposal, in))
            .orElse(Map.of());
  }

  private @Nullable String path(Item item) {
    var entry = item.entryId();
    return entry == null || item.withdrawnBy() != null
        ? null
        : addresses.of(entry).map(item.kind()::path).orElse(null);
  }

  private @Nullable Differences overtaken(Page page, Present.Look now) {
    return now.overtaken()
        .map(changed -> Differences.between(page, changed.before(), changed.now()))
        .orElse(null);
  }

  /** Whether nothing newer than what the review was about is public. */
  private static boolean isNewest(Review review, Item item) {
    var open = item.published();
    return open == null || review.number() > open;
  }

  /** Of a publication that is not public yet: what it may be a second copy of. */
  private List<EntryCard> likes(Item item, Content content, Language reader) {
    if (item.kind() != Kind.PUBLICATION || item.entryId() != null) {
      return List.of();
    }
    var ids = new LinkedHashSet<Long>();
    content.files().forEach(file -> ids.addAll(published.entriesWith(file.fileId())));
    publishing.sketch(content).map(duplicates::like).ifPresent(ids::addAll);
    return cards.byIds(ids, reader);
  }
}
