package org.childhub.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.childhub.text.Language;
import org.childhub.web.Page;

/** What differs between two contents, field by field, in words that a reader knows. */
public record Differences(List<Part> parts) {
  /** A field that differs; {@code language} is that of its words, else the reader's. */
  public record Part(String name, Language language, Difference difference) {}

  static Differences between(Page page, Content before, Content after) {
    var parts = new ArrayList<Part>();
    var tags = new TreeSet<>(before.texts().keySet());
    tags.addAll(after.texts().keySet());
    for (var tag : tags) {
      var language = Language.of(tag);
      var name = page.t().languageName(language);
      var old = before.in(tag);
      var fresh = after.in(tag);
      add(
          parts,
          page.t("editing.part", page.t("editing.title"), name),
          language,
          old.title(),
          fresh.title());
      add(
          parts,
          page.t("editing.part", page.t("editing.summary"), name),
          language,
          old.summary(),
          fresh.summary());
      add(
          parts,
          page.t("editing.part", page.t("editing.body"), name),
          language,
          old.body(),
          fresh.body());
      add(
          parts,
          page.t("editing.part", page.t("editing.translator"), name),
          page.language(),
          old.translator(),
          fresh.translator());
    }
    for (var field : Field.values()) {
      add(
          parts,
          page.t("editing.field." + field.code()),
          page.language(),
          text(page, field, before),
          text(page, field, after));
    }
    return new Differences(parts);
  }

  private static void add(
      List<Part> parts, String name, Language language, String before, String after) {
    if (!before.equals(after)) {
      parts.add(new Part(name, language, Difference.between(before, after)));
    }
  }

  private static String text(Page page, Field field, Content content) {
    return field.isList()
        ? content.all(field).stream()
            .map(value -> name(page, field, value))
            .collect(Collectors.joining("\n"))
        : name(page, field, content.one(field));
  }

  private static String name(Page page, Field field, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (field) {
      case FILES, PICTURES -> file(page, FileLine.parse(value));
      case COUNTRIES -> page.t().country(value);
      case TOPICS -> page.topic(value);
      case AUDIENCES -> page.t("catalogue.audience." + value);
      case TYPE -> page.t("catalogue.type." + value);
      case CONTRACT -> page.t("news.job.contract." + value);
      case EVIDENCE -> page.t("news.practice.evidence." + value);
      case COST -> page.t("news.practice.cost." + value);
      default -> value;
    };
  }

  private static String file(Page page, FileLine file) {
    return page.t("editing.part", file.name(), page.t().languageName(file.language()));
  }
}
