package org.childhub.editing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.childhub.accounts.Member;
import org.childhub.catalogue.Addresses;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryCard;
import org.childhub.catalogue.Kind;
import org.childhub.library.Duplicates;
import org.childhub.text.Language;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the form of an item shows. */
@Component
class EditPages {
  private final Versions versions;
  private final Reviews reviews;
  private final Freedom freedom;
  private final Choices choices;
  private final Addresses addresses;
  private final Publishing publishing;
  private final Duplicates duplicates;
  private final Cards cards;

  EditPages(
      Versions versions,
      Reviews reviews,
      Freedom freedom,
      Choices choices,
      Addresses addresses,
      Publishing publishing,
      Duplicates duplicates,
      Cards cards) {
    this.versions = versions;
    this.reviews = reviews;
    this.freedom = freedom;
    this.choices = choices;
    this.addresses = addresses;
    this.publishing = publishing;
    this.duplicates = duplicates;
    this.cards = cards;
  }

  EditForm form(
      Page page,
      Member member,
      Item item,
      Content content,
      String in,
      int base,
      Map<String, String> problems) {
    page.titled(page.t("editing.form.title", content.title().isBlank() ? "…" : content.title()), "")
        .unlisted();
    return new EditForm(
        item,
        content,
        Language.find(in).map(Language::tag).orElse(content.original()),
        base,
        problems,
        choices.of(page, content),
        versions
            .unsaved(item.id(), member.id())
            .map(unsaved -> LocalDate.ofInstant(unsaved.at(), ZoneOffset.UTC))
            .orElse(null),
        freedom.mayPublish(member, item, content),
        path(item),
        returned(item),
        likes(item, content, page.language()));
  }

  private @Nullable String path(Item item) {
    var entry = item.entryId();
    return entry == null || item.withdrawnBy() != null
        ? null
        : addresses.of(entry).map(item.kind()::path).orElse(null);
  }

  private @Nullable String returned(Item item) {
    return reviews
        .last(item.id())
        .filter(review -> "returned".equals(review.outcome()))
        .map(Review::words)
        .orElse(null);
  }

  /** Of a publication that is not public yet: what it may be a second copy of. */
  private List<EntryCard> likes(Item item, Content content, Language reader) {
    if (item.kind() != Kind.PUBLICATION || item.entryId() != null) {
      return List.of();
    }
    return publishing
        .sketch(content)
        .map(draft -> cards.byIds(duplicates.like(draft), reader))
        .orElse(List.of());
  }
}
