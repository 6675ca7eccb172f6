package org.childhub.editing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.uploads.Proposal;

/**
 * Lays what a file tells of itself over content: where somebody accepted it and nobody has written
 * anything. Fields are named as {@link Proposal.Line} names them.
 */
final class Told {
  private static final String TITLE = "title";

  private Told() {}

  /** Whether nothing stands in the field; of titles the one in this language counts. */
  static boolean isFree(Content content, String proposed, String tag) {
    return values(content, proposed, tag).isEmpty();
  }

  /** The content with those of the accepted fields in which nothing stood. */
  static Content onto(Content content, Proposal proposal, String tag, Collection<String> accepted) {
    var filled = content;
    for (var line : proposal.lines()) {
      if (accepted.contains(line.field()) && isFree(content, line.field(), tag)) {
        filled = filled(filled, line, tag);
      }
    }
    return filled;
  }

  /** The fields of a form that say exactly what the file tells: where it does, by their names. */
  static Map<String, String> marks(Content content, Proposal proposal, String tag) {
    var marks = new LinkedHashMap<String, String>();
    for (var line : proposal.lines()) {
      if (line.values().equals(values(content, line.field(), tag))) {
        var name = field(line.field()).map(Field::code).orElse(line.field());
        marks.put(name, "uploads.source." + line.source().code());
      }
    }
    return marks;
  }

  private static Content filled(Content content, Proposal.Line line, String tag) {
    var first = line.values().getFirst();
    if (line.field().equals(TITLE)) {
      var words = content.in(tag);
      return content.with(
          tag,
          new Content.Words(
              Typed.line(first), words.summary(), words.body(), words.state(), words.translator()));
    }
    return field(line.field())
        .map(
            field ->
                field.isList() ? content.with(field, line.values()) : content.with(field, first))
        .orElse(content);
  }

  private static List<String> values(Content content, String proposed, String tag) {
    if (proposed.equals(TITLE)) {
      return Stream.of(content.in(tag).title()).filter(title -> !title.isBlank()).toList();
    }
    return field(proposed)
        .map(
            field ->
                field.isList()
                    ? content.all(field)
                    : Stream.of(content.one(field)).filter(value -> !value.isEmpty()).toList())
        .orElse(List.of());
  }

  /** The language is the file's alone. */
  private static Optional<Field> field(String proposed) {
    return Optional.ofNullable(
        switch (proposed) {
          case "authors" -> Field.AUTHORS;
          case "year" -> Field.PUBLISHED;
          case "pages" -> Field.PAGES;
          case "isbn" -> Field.ISBN;
          case "doi" -> Field.DOI;
          case "topics" -> Field.TOPICS;
          default -> null;
        });
  }
}
