package org.childhub.editing;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.catalogue.EntryCard;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form of an item as its page shows it.
 *
 * @param in tag of the language whose text is shown
 * @param base number of the version that it was drawn from
 * @param problems message keys by field
 * @param unsaved when what was typed and not saved was kept, null where nothing is
 * @param free whether the member puts it before the public alone
 * @param path of the public page, null where there is none
 * @param returned what a reviewer asked for, null for nothing
 * @param refused whether the last review ended for good and nothing since then is public
 * @param decision number of what told the member so, null where nothing did
 * @param overtaken what has changed of what is public since the draft was saved, null for nothing
 * @param likes publications that look like this one or have one of its files
 * @param files in their order
 * @param erases whether the member may take one away for good
 * @param toldBy id of the file from which values were taken, 0 for none
 * @param marks message keys of where a value was found in it, by field
 */
public record EditForm(
    Item item,
    Content content,
    String in,
    int base,
    Map<String, String> problems,
    Choices.Offer offer,
    @Nullable Instant unsaved,
    boolean free,
    @Nullable String path,
    @Nullable String returned,
    boolean refused,
    @Nullable Long decision,
    @Nullable Differences overtaken,
    List<EntryCard> likes,
    List<AttachedFile> files,
    boolean erases,
    long toldBy,
    Map<String, String> marks) {
  public Content.Words words() {
    return content.in(in);
  }

  /** The languages of the texts there are, then those that may be added. */
  public Set<Language> languages() {
    var languages = new LinkedHashSet<Language>();
    languages.add(Language.of(content.original()));
    content.texts().keySet().stream().sorted().forEach(tag -> languages.add(Language.of(tag)));
    languages.addAll(Languages.INTERFACE);
    languages.add(Language.CNR);
    return languages;
  }

  /** Whether the member may put what it holds in order. */
  public boolean orders() {
    return free && Ordering.isWhole(item);
  }

  public String tools(Page page) {
    return Toolbar.of(page);
  }

  /** The languages that a file may be in. */
  public Set<Language> fileLanguages() {
    return Choices.languages(files.stream().map(AttachedFile::language).toList());
  }

  public boolean has(Field field) {
    return field.isOf(item.kind());
  }

  /** The message about a field of the text shown, or of another field. */
  public @Nullable String problem(String field) {
    var own = problems.get(field + "." + in);
    return own == null ? problems.get(field) : own;
  }

  /** The languages whose texts have something wrong, but for the one shown. */
  public List<Language> troubled() {
    return problems.keySet().stream()
        .filter(field -> field.matches("(title|summary|body|translator)\\..+"))
        .map(field -> field.substring(field.indexOf('.') + 1))
        .filter(tag -> !tag.equals(in))
        .distinct()
        .map(Language::of)
        .toList();
  }
}
