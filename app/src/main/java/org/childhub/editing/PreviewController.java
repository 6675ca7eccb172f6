package org.childhub.editing;

import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.accounts.Needs;
import org.childhub.accounts.Right;
import org.childhub.catalogue.Addresses;
import org.childhub.catalogue.Cards;
import org.childhub.catalogue.EntryPage;
import org.childhub.catalogue.Kind;
import org.childhub.web.NotFound;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows an item as the public would see it: it is published, drawn by the room that it belongs to,
 * and all of that is undone.
 */
@Needs(Right.CONTRIBUTE)
@Controller
class PreviewController {
  private final Items items;
  private final Editing editing;
  private final Versions versions;
  private final Check check;
  private final Publishing publishing;
  private final Addresses addresses;
  private final Cards cards;
  private final List<EntryPage> rooms;
  private final TransactionTemplate transaction;

  PreviewController(
      Items items,
      Editing editing,
      Versions versions,
      Check check,
      Publishing publishing,
      Addresses addresses,
      Cards cards,
      List<EntryPage> rooms,
      TransactionTemplate transaction) {
    this.items = items;
    this.editing = editing;
    this.versions = versions;
    this.check = check;
    this.publishing = publishing;
    this.addresses = addresses;
    this.cards = cards;
    this.rooms = rooms;
    this.transaction = transaction;
  }

  /** A version, by default the one being worked on with what the member has typed since. */
  @GetMapping("/{lang}/edit/{id:[0-9]+}/preview")
  String show(
      Page page,
      Member member,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer version,
      Model model) {
    var item = items.find(member, id).orElseThrow(NotFound::new);
    var content =
        version == null
            ? versions
                .unsaved(id, member.id())
                .map(Versions.Unsaved::content)
                .orElseGet(() -> editing.working(item))
            : versions.find(id, version).orElseThrow(NotFound::new).content();
    var problems = check.saved(item.kind(), content);
    if (!problems.isEmpty()) {
      return "redirect:" + page.to("/edit/" + id);
    }
    var view = draw(page, item, content, model);
    var back = new Page.Link(page.t("editing.preview.back"), page.to("/edit/" + id));
    page.unlisted().announcing(page.t("editing.preview"), back);
    return view;
  }

  private String draw(Page page, Item item, Content content, Model model) {
    var view =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              var slug =
                  addresses.of(publishing.put(item.kind(), item.entryId(), content)).orElseThrow();
              var opened = cards.open(slug, page.language()).orElseThrow(NotFound::new);
              return room(item.kind()).draw(page, opened, model);
            });
    if (view == null) {
      throw new NotFound();
    }
    return view;
  }

  private EntryPage room(Kind kind) {
    return rooms.stream().filter(room -> room.kinds().contains(kind)).findFirst().orElseThrow();
  }
}
