package org.childhub.editing;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.childhub.catalogue.Kind;
import org.childhub.library.Identifiers;
import org.childhub.text.Language;
import org.childhub.text.Unseen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Lays what was typed into a form over the content that the form was drawn from. Only the fields of
 * the kind are read, whatever else was sent; a field that the form did not show stays as it was.
 */
@Component
class Typed {
  private static final Set<Field> CHOSEN =
      Set.of(
          Field.TOPICS,
          Field.COUNTRIES,
          Field.AUDIENCES,
          Field.TYPE,
          Field.ORGANISATION,
          Field.WHOLES);

  private final Choices choices;

  Typed(Choices choices) {
    this.choices = choices;
  }

  /** The content as typed; {@code in} names the language of the text shown. */
  Content onto(Content base, Kind kind, MultiValueMap<String, String> form) {
    var content = text(base, form);
    for (var field : Field.of(kind).toList()) {
      if (form.containsKey("has." + field.code()) || form.containsKey(field.code())) {
        content =
            field.isList()
                ? content.with(field, list(field, base, form))
                : content.with(field, one(field, base, form));
      }
    }
    return content;
  }

  private static Content text(Content base, MultiValueMap<String, String> form) {
    var tag = Language.find(String.valueOf(form.getFirst("in"))).map(Language::tag);
    if (tag.isEmpty() || !form.containsKey("title")) {
      return base;
    }
    var before = base.in(tag.get());
    var words =
        new Content.Words(
            line(form.getFirst("title")),
            text(form.getFirst("summary")),
            text(form.getFirst("body")),
            before.state(),
            line(form.getFirst("translator")));
    return base.with(tag.get(), words.equals(before) ? before : byHand(words));
  }

  /** Who changes a machine's translation takes it over. */
  private static Content.Words byHand(Content.Words words) {
    return words.state().equals("machine")
        ? new Content.Words(
            words.title(), words.summary(), words.body(), "reviewed", words.translator())
        : words;
  }

  private String one(Field field, Content base, MultiValueMap<String, String> form) {
    var typed = line(form.getFirst(field.code()));
    return switch (field) {
      case TYPE, ORGANISATION ->
          typed.isEmpty() || typed.equals(base.one(field)) || choices.values(field).contains(typed)
              ? typed
              : base.one(field);
      case ISBN -> Identifiers.isbn(typed).orElse(typed);
      case DOI -> Identifiers.doi(typed).orElse(typed);
      case URL -> Identifiers.address(typed).orElse(typed);
      case MODEL ->
          typed.replaceFirst("[?#].*", "").replaceFirst("/+$", "").replaceFirst(".*/", "");
      default -> typed;
    };
  }

  /** What is chosen from a list must be in it, or have been there before. */
  private List<String> list(Field field, Content base, MultiValueMap<String, String> form) {
    if (field == Field.FILES) {
      return files(base, form);
    }
    if (field == Field.PICTURES) {
      return base.all(field);
    }
    var typed = new LinkedHashSet<>(form.getOrDefault(field.code(), List.of()));
    if (!CHOSEN.contains(field)) {
      return typed.stream()
          .flatMap(lines -> text(lines).lines())
          .map(Typed::line)
          .filter(line -> !line.isEmpty())
          .distinct()
          .toList();
    }
    var known = choices.values(field);
    // In the order that it had, what is new behind it: a form does not reorder.
    return Stream.concat(
            base.all(field).stream().filter(typed::contains),
            typed.stream().filter(value -> known.contains(value)))
        .distinct()
        .toList();
  }

  /** A form orders files and names their languages; it brings none and takes none away. */
  private static List<String> files(Content base, MultiValueMap<String, String> form) {
    var order = form.getOrDefault(Field.FILES.code(), List.of());
    return base.files().stream()
        .sorted(Comparator.comparingInt(file -> place(file, order)))
        .map(file -> in(form.getFirst("file-language." + file.fileId()), file).toString())
        .toList();
  }

  private static int place(FileLine file, List<String> order) {
    var place = order.indexOf(String.valueOf(file.fileId()));
    return place < 0 ? order.size() : place;
  }

  private static FileLine in(@Nullable String tag, FileLine file) {
    return Language.find(String.valueOf(tag)).map(file::in).orElse(file);
  }

  /** One line. */
  static String line(@Nullable String typed) {
    return text(typed).replaceAll("\\s+", " ");
  }

  /** Lines end as Markdown wants them. */
  static String text(@Nullable String typed) {
    return typed == null
        ? ""
        : Unseen.without(typed.replace("\r\n", "\n").replace('\r', '\n')).strip();
  }
}
