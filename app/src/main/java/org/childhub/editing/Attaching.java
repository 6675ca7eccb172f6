package org.childhub.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.files.StoredFile;
import org.childhub.text.Language;
import org.childhub.uploads.Uploads;
import org.childhub.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hangs files that a member has uploaded on an item, in what she is typing: saving keeps them.
 * Anybody else's file is not found.
 */
@Component
class Attaching {
  private final Items items;
  private final OpenItems open;
  private final Editing editing;
  private final Uploads uploads;

  Attaching(Items items, OpenItems open, Editing editing, Uploads uploads) {
    this.items = items;
    this.open = open;
    this.editing = editing;
    this.uploads = uploads;
  }

  /**
   * Attaches a file behind those that are there, or names the language of one that is there anew.
   *
   * @param accepted what to fill in of what the file tells, as {@link Told} names it
   */
  @Transactional
  public void attach(
      Member member, long id, long fileId, Language language, Collection<String> accepted) {
    items.lock(id);
    var work = open.left(member, item(member, id));
    var file = uploads.hold(fileId, member).orElseThrow(NotFound::new);
    var content = work.content().withFiles(with(work.content().files(), file, language));
    var told =
        uploads
            .proposal(fileId, member)
            .map(proposal -> Told.onto(content, proposal, language.tag(), accepted))
            .orElse(content);
    editing.autosave(member, id, work.base(), told);
  }

  /**
   * Puts a picture behind the text in a language.
   *
   * @param words for those who do not see it
   */
  @Transactional
  public void show(Member member, long id, long fileId, Language language, String words) {
    items.lock(id);
    var work = open.left(member, open.item(member, id));
    var file = uploads.hold(fileId, member).filter(Picture::isOne).orElseThrow(NotFound::new);
    var content = work.content();
    var text = content.in(language.tag());
    var body = (text.body() + "\n\n" + Picture.markdown(file, words)).strip();
    var shown =
        content
            .withPictures(with(content.pictures(), file, language))
            .with(
                language.tag(),
                new Content.Words(
                    text.title(), text.summary(), body, text.state(), text.translator()));
    editing.autosave(member, id, work.base(), shown);
  }

  /** An item of a kind that has files. */
  Item item(Member member, long id) {
    var item = open.item(member, id);
    if (!Field.FILES.isOf(item.kind())) {
      throw new NotFound();
    }
    return item;
  }

  private static List<FileLine> with(List<FileLine> files, StoredFile file, Language language) {
    var line = new FileLine(file.id(), language, file.name());
    var all = new ArrayList<>(files);
    all.replaceAll(other -> other.fileId() == file.id() ? line : other);
    if (!all.contains(line)) {
      all.add(line);
    }
    return all;
  }

  /** The files with one of them a place up, a place down, or gone; each is named by its number. */
  static List<FileLine> ordered(
      List<FileLine> files, @Nullable String up, @Nullable String down, @Nullable String gone) {
    var ordered = new ArrayList<>(files);
    ordered.removeIf(file -> is(file, gone));
    move(ordered, up, -1);
    move(ordered, down, 1);
    return ordered;
  }

  private static void move(List<FileLine> files, @Nullable String moved, int by) {
    for (var at = 0; at < files.size(); at++) {
      var to = at + by;
      if (is(files.get(at), moved) && to >= 0 && to < files.size()) {
        Collections.swap(files, at, to);
        return;
      }
    }
  }

  private static boolean is(FileLine file, @Nullable String number) {
    return String.valueOf(file.fileId()).equals(number);
  }
}
