package org.childhub.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an item of any kind says, as it was typed: the document that versions keep.
 *
 * @param original tag of the language that it was written in
 * @param texts by language tag
 * @param facts the fields with one value, by code; blank ones are left out
 * @param lists the fields with several values, by code; empty ones are left out
 */
public record Content(
    String original,
    Map<String, Words> texts,
    Map<String, String> facts,
    Map<String, List<String>> lists) {

  /**
   * A text in one language.
   *
   * @param body Markdown
   * @param state original, reviewed (by a person) or machine; whether the original changed since is
   *     not said here but found out
   */
  public record Words(String title, String summary, String body, String state, String translator) {
    static final Words NONE = new Words("", "", "", "reviewed", "");

    /** As typed: a title of one line, lines that end as Markdown wants them. */
    public static Words typed(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String body,
        String state,
        String translator) {
      return new Words(Typed.line(title), Typed.text(summary), Typed.text(body), state, translator);
    }

    Words without(long fileId) {
      var text =
          body.replaceAll(Picture.inText(fileId), "").replaceAll(FileLinks.inText(fileId), "$1");
      return new Words(title, summary, text.strip(), state, translator);
    }

    public boolean isBlank() {
      return title.isBlank() && summary.isBlank() && body.isBlank();
    }
  }

  public Content {
    texts = Map.copyOf(texts);
    facts = without(facts);
    lists = filled(lists);
  }

  /** How many characters (code points) a title, a summary or a body may have. */
  public static int longest(String field) {
    return switch (field) {
      case "title" -> Check.LONGEST_TITLE;
      case "summary" -> Check.LONGEST_SUMMARY;
      default -> Check.LONGEST_BODY;
    };
  }

  /** Nothing but a title. */
  static Content titled(Language original, String title) {
    return new Content(
        original.tag(),
        Map.of(original.tag(), new Words(title, "", "", "original", "")),
        Map.of(),
        Map.of());
  }

  /** The value of a field, empty where it has none. */
  public String one(Field field) {
    return facts.getOrDefault(field.code(), "");
  }

  public List<String> all(Field field) {
    return lists.getOrDefault(field.code(), List.of());
  }

  /** The files in their order. */
  List<FileLine> files() {
    return all(Field.FILES).stream().map(FileLine::parse).toList();
  }

  /** The pictures that were brought for the texts. */
  List<FileLine> pictures() {
    return all(Field.PICTURES).stream().map(FileLine::parse).toList();
  }

  /** Those of them that a text shows. */
  List<FileLine> shownPictures() {
    return pictures().stream()
        .filter(
            picture ->
                texts.values().stream()
                    .anyMatch(words -> words.body().contains("](/files/" + picture.fileId() + "/")))
        .toList();
  }

  Content withPictures(List<FileLine> pictures) {
    return with(Field.PICTURES, pictures.stream().map(FileLine::toString).toList());
  }

  /** Without a file: not in a list, not as a picture in a text; of links to it the words stay. */
  Content without(long fileId) {
    var cleared = new LinkedHashMap<String, Words>();
    texts.forEach((tag, words) -> cleared.put(tag, words.without(fileId)));
    return new Content(original, cleared, facts, lists)
        .withFiles(files().stream().filter(file -> file.fileId() != fileId).toList())
        .withPictures(pictures().stream().filter(file -> file.fileId() != fileId).toList());
  }

  /** The text in a language, blank where there is none. */
  public Words in(String tag) {
    return texts.getOrDefault(
        tag, tag.equals(original) ? new Words("", "", "", "original", "") : Words.NONE);
  }

  /** The title in the original language. */
  public String title() {
    return in(original).title();
  }

  /** Whether another content says the same, however its translations came about. */
  boolean saysTheSame(Content other) {
    return stateless().equals(other.stateless());
  }

  private Content stateless() {
    var words = new LinkedHashMap<String, Words>();
    texts.forEach(
        (tag, text) ->
            words.put(
                tag, new Words(text.title(), text.summary(), text.body(), "", text.translator())));
    return new Content(original, words, facts, lists);
  }

  Content with(Field field, String value) {
    if (value.equals(one(field))) {
      return this;
    }
    var changed = new LinkedHashMap<>(facts);
    changed.put(field.code(), value);
    return new Content(original, texts, changed, lists);
  }

  Content with(Field field, List<String> values) {
    if (values.equals(all(field))) {
      return this;
    }
    var changed = new LinkedHashMap<>(lists);
    changed.put(field.code(), values);
    return new Content(original, texts, facts, changed);
  }

  Content withFiles(List<FileLine> files) {
    return with(Field.FILES, files.stream().map(FileLine::toString).toList());
  }

  /** With a text in a language; a blank one takes the language out. */
  Content with(String tag, Words words) {
    var changed = new LinkedHashMap<>(texts);
    changed.put(tag, words);
    if (words.isBlank() && !tag.equals(original)) {
      changed.remove(tag);
    }
    return new Content(original, changed, facts, lists);
  }

  private static Map<String, String> without(Map<String, String> facts) {
    var kept = new LinkedHashMap<>(facts);
    kept.values().removeIf(String::isBlank);
    return Map.copyOf(kept);
  }

  private static Map<String, List<String>> filled(Map<String, List<String>> lists) {
    var kept = new LinkedHashMap<String, List<String>>();
    lists.forEach(
        (code, values) -> {
          if (!values.isEmpty()) {
            kept.put(code, List.copyOf(values));
          }
        });
    return Map.copyOf(kept);
  }

  /** Keeps what was typed out of logs. */
  @Override
  public String toString() {
    return "Content";
  }
}
