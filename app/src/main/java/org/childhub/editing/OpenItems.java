package org.childhub.editing;

import java.time.Instant;
import org.childhub.accounts.Member;
import org.childhub.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What a member has before her: an item that she may change, as she left it. */
@Component
class OpenItems {
  private final Items items;
  private final Versions versions;
  private final Present present;
  private final Editing editing;
  private final Typed typed;

  OpenItems(Items items, Versions versions, Present present, Editing editing, Typed typed) {
    this.items = items;
    this.versions = versions;
    this.present = present;
    this.editing = editing;
    this.typed = typed;
  }

  /**
   * Content and the version that it was drawn from.
   *
   * @param base number of that version
   * @param keptAt when the member last typed what is not saved, null where nothing is
   */
  record Work(int base, Content content, @Nullable Instant keptAt) {}

  /** An item that the member may change; else it is not found. */
  Item item(Member member, long id) {
    return items
        .find(member, id)
        .filter(item -> item.isEditableBy(member))
        .orElseThrow(NotFound::new);
  }

  /** The same as it stands now. */
  Present.Look look(Member member, long id) {
    return present.look(item(member, id));
  }

  /** What the member has typed and not saved, else what was saved last. */
  Work left(Member member, Item item) {
    return left(member, present.look(item));
  }

  /** The same of an item that is looked at. */
  Work left(Member member, Present.Look now) {
    var item = now.item();
    return versions
        .unsaved(item.id(), member.id())
        .map(unsaved -> new Work(unsaved.base(), unsaved.content(), unsaved.at()))
        .orElseGet(() -> work(now.latest()));
  }

  /** What the form says, laid over what it was drawn from. */
  Work typed(Member member, Item item, MultiValueMap<String, String> form) {
    var base = number(form.getFirst("base"));
    return new Work(base, typed.onto(drawnFrom(member, item, base), item.kind(), form), null);
  }

  /** The same, kept as typed. */
  Work keep(Member member, Item item, MultiValueMap<String, String> form) {
    return keep(member, item, typed(member, item, form));
  }

  /** Keeps what is typed: it is no version, and nobody else sees it. */
  Work keep(Member member, Item item, Work work) {
    var at = editing.autosave(member, item.id(), work.base(), work.content());
    return new Work(work.base(), work.content(), at);
  }

  private static Work work(Version version) {
    return new Work(version.number(), version.content(), null);
  }

  /**
   * What was typed before, else the version; the latest is what the public sees, not what was
   * saved.
   */
  private Content drawnFrom(Member member, Item item, int base) {
    return versions
        .unsaved(item.id(), member.id())
        .filter(unsaved -> unsaved.base() == base)
        .map(Versions.Unsaved::content)
        .orElseGet(() -> version(item, base));
  }

  private Content version(Item item, int base) {
    var latest = editing.latest(item);
    return base == latest.number()
        ? latest.content()
        : versions.find(item.id(), base).orElse(latest).content();
  }

  private static int number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
