package org.childhub.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.editing.Forms.fields;
import static org.childhub.editing.Forms.id;

import java.util.List;
import org.childhub.accounts.Member;
import org.childhub.catalogue.Kind;
import org.childhub.files.SampleFiles;
import org.childhub.files.StoredFile;
import org.childhub.library.Publications;
import org.childhub.library.Publications.Attached;
import org.childhub.text.Language;
import org.childhub.uploads.TestUploads;
import org.springframework.stereotype.Component;

/** Items that members have brought some way, for tests. */
@Component
class TestItems {
  private final Editing editing;
  private final Items items;
  private final Publications publications;
  private final TestUploads uploads;

  TestItems(Editing editing, Items items, Publications publications, TestUploads uploads) {
    this.editing = editing;
    this.items = items;
    this.publications = publications;
    this.uploads = uploads;
  }

  /**
   * A publication that a source may change.
   *
   * @param old the file that it has
   * @param fresh one that the source has instead
   */
  record Sourced(String form, StoredFile old, StoredFile fresh) {}

  /** An article that waits for a decision as its second version. */
  long handIn(Member author, String title, String country) {
    var id = editing.begin(author, Kind.ARTICLE, Content.titled(Language.EN, title));
    editing.save(author, id, 1, words(title, country), "");
    assertThat(editing.handIn(author, id)).isEqualTo(new Outcome.HandedIn());
    return id;
  }

  static Content words(String title, String country) {
    return Content.titled(Language.EN, title)
        .with("en", new Content.Words(title, "", "Words of " + title, "original", ""))
        .with(Field.COUNTRIES, List.of(country));
  }

  /** A publication with one file and a Croatian text, public as its third version. */
  Sourced publish(Forms forms, Member editor, String title) throws Exception {
    var form = forms.begin(editor, "publication", title);
    var old = uploads.bring(editor, "a.pdf", SampleFiles.pdf("The first file of: " + title));
    var fresh = uploads.bring(editor, "b.pdf", SampleFiles.pdf("The second file of: " + title));
    forms.attach(editor, form, old, "en");
    forms.send(editor, form, fields("published", "2023", "title", title));
    var words = new Content.Words("Ponovno doneseno", "", "Riječi.", "reviewed", "");
    var item = items.find(editor, id(form)).orElseThrow();
    var both = editing.working(item).with("hr", words);
    assertThat(editing.save(editor, id(form), 2, both, "")).isEqualTo(new Outcome.Saved(3));
    assertThat(editing.publish(editor, id(form), Plan.NOW)).isEqualTo(new Outcome.Shown());
    return new Sourced(form, old, fresh);
  }

  /** As an import does that replaces the files of an entry. */
  void bring(long entry, StoredFile file) {
    publications.putAll(List.of(publications.draft(entry).orElseThrow()));
    publications.replaceFiles(
        List.of(entry), List.of(new Attached(entry, file.id(), Language.EN, file.name())));
  }
}
