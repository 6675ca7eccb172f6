package org.childhub.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.childhub.catalogue.AgeRange;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryText;
import org.childhub.catalogue.Kind;
import org.childhub.library.Author;
import org.childhub.library.Paragraph;
import org.childhub.library.PublicationDraft;
import org.childhub.library.Publications;
import org.childhub.library.Reference;
import org.childhub.library.Relation;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The United Nations' texts: General Comments in numbered paragraphs, the Universal Declaration in
 * its variants.
 */
@Component
class UnTexts {
  private static final int BATCH = 40;

  private final ResourceLoader resources;
  private final JsonMapper json;
  private final Publications publications;

  UnTexts(ResourceLoader resources, JsonMapper json, Publications publications) {
    this.resources = resources;
    this.json = json;
    this.publications = publications;
  }

  private record Line(String no, String anchor, int level, boolean heading, String text) {
    Paragraph paragraph() {
      return new Paragraph(anchor, no, level, heading, text);
    }
  }

  private record Words(String title, @Nullable String summary) {}

  private record Cite(String from, String to, @Nullable String toAnchor, String text) {}

  private record Comment(
      String slug,
      String symbol,
      String title,
      String adopted,
      String status,
      String link,
      List<String> topics,
      List<String> audiences,
      @Nullable List<Integer> ages,
      List<String> countries,
      String collection,
      Map<String, Words> texts,
      List<Line> paragraphs,
      List<Cite> cites,
      @Nullable String supersedes) {}

  private record Declaration(
      String slug,
      @Nullable String symbol,
      String adopted,
      @Nullable String link,
      List<String> topics,
      List<String> audiences,
      Map<String, Words> texts,
      Map<String, List<Line>> languages) {}

  /** Writes the General Comments in the order of their files, a batch a transaction. */
  int loadComments() throws IOException {
    var drafts = new ArrayList<PublicationDraft>();
    try (var lines = open("sample/un/general-comments.jsonl.gz")) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        drafts.add(draft(json.readValue(line, Comment.class)));
      }
    }
    for (var from = 0; from < drafts.size(); from += BATCH) {
      publications.putAll(drafts.subList(from, Math.min(drafts.size(), from + BATCH)));
    }
    return drafts.size();
  }

  int loadDeclaration() throws IOException {
    try (var lines = open("sample/un/udhr.json.gz")) {
      publications.putAll(List.of(draft(json.readValue(lines, Declaration.class))));
    }
    return 1;
  }

  private BufferedReader open(String path) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(resources.getResource("classpath:" + path).getInputStream()),
            UTF_8));
  }

  private static PublicationDraft draft(Comment comment) {
    var ages = comment.ages();
    var entry =
        new EntryDraft(
            Kind.PUBLICATION,
            comment.slug(),
            "general-comment",
            Language.EN,
            PartialDate.parse(comment.adopted()),
            texts(comment.texts(), comment.title()),
            comment.countries(),
            comment.topics(),
            comment.audiences(),
            Set.of(Language.EN),
            ages == null ? null : new AgeRange(ages.get(0), ages.get(1)),
            null,
            null,
            List.of(comment.collection()),
            null,
            false);
    return un(
        entry,
        comment.link(),
        comment.symbol(),
        comment.status(),
        Map.of(Language.EN, comment.paragraphs().stream().map(Line::paragraph).toList()),
        comment.cites().stream()
            .map(cite -> new Reference(cite.from(), cite.text(), cite.to(), cite.toAnchor()))
            .toList(),
        comment.supersedes() == null
            ? List.of()
            : List.of(new Relation("replaces", comment.supersedes())));
  }

  private static PublicationDraft draft(Declaration declaration) {
    var versions = new LinkedHashMap<Language, List<Paragraph>>();
    declaration
        .languages()
        .forEach(
            (tag, lines) ->
                versions.put(Language.of(tag), lines.stream().map(Line::paragraph).toList()));
    var entry =
        new EntryDraft(
            Kind.PUBLICATION,
            declaration.slug(),
            "declaration",
            Language.EN,
            PartialDate.parse(declaration.adopted()),
            texts(declaration.texts(), "Universal Declaration of Human Rights"),
            List.of("world"),
            declaration.topics(),
            declaration.audiences(),
            versions.keySet(),
            null,
            null,
            null,
            List.of(),
            null,
            false);
    return un(
        entry, declaration.link(), declaration.symbol(), "final", versions, List.of(), List.of());
  }

  private static PublicationDraft un(
      EntryDraft entry,
      @Nullable String link,
      @Nullable String symbol,
      String status,
      Map<Language, List<Paragraph>> paragraphs,
      List<Reference> references,
      List<Relation> relations) {
    return new PublicationDraft(
        entry,
        List.of(new Author("United Nations", true)),
        "United Nations",
        "public-domain",
        null,
        null,
        link,
        symbol,
        status,
        List.of(),
        Map.of(),
        paragraphs,
        references,
        relations);
  }

  private static Map<Language, EntryText> texts(Map<String, Words> texts, String title) {
    var byLanguage =
        new TreeMap<Language, EntryText>(java.util.Comparator.comparing(Language::tag));
    texts.forEach(
        (tag, words) ->
            byLanguage.put(
                Language.of(tag),
                new EntryText(
                    words.title(),
                    words.summary() == null ? "" : words.summary(),
                    "en".equals(tag) ? "original" : "machine",
                    null)));
    byLanguage.putIfAbsent(Language.EN, EntryText.original(title, ""));
    return byLanguage;
  }
}
