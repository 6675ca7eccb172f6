package org.childhub.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.childhub.catalogue.EntryDraft;
import org.childhub.catalogue.EntryText;
import org.childhub.catalogue.Kind;
import org.childhub.catalogue.Origin;
import org.childhub.library.PublicationDraft;
import org.childhub.library.Publications;
import org.childhub.text.Fold;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Doctoral theses of Serbian universities (NaRDuS) on children and those who work with them, chosen
 * by {@link ThesisRule}.
 */
@Component
class Theses {
  static final String SOURCE = "nardus";
  private static final int BATCH = 500;

  /** Where the repository keeps text, abstract and report of a thesis; its number follows. */
  private static final String REPOSITORY = "https://nardus.mpn.gov.rs/handle/123456789/";

  private final ResourceLoader resources;
  private final Publications publications;

  Theses(ResourceLoader resources, Publications publications) {
    this.resources = resources;
    this.publications = publications;
  }

  int load() throws IOException {
    var drafts = new ArrayList<PublicationDraft>();
    var file = resources.getResource("classpath:sample/theses.tsv.gz");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(file.getInputStream()), UTF_8))) {
      lines.readLine();
      lines.lines().map(line -> line.split("\t", -1)).map(Theses::draft).forEach(drafts::add);
    }
    for (var from = 0; from < drafts.size(); from += BATCH) {
      publications.putAll(drafts.subList(from, Math.min(drafts.size(), from + BATCH)));
    }
    return drafts.size();
  }

  /** Columns: id, date, year, publisher_sr_cyrl, title, language of the title, keywords, topics. */
  private static PublicationDraft draft(String[] row) {
    var language = Language.of(row[5]);
    var entry =
        new EntryDraft(
            Kind.PUBLICATION,
            Fold.slug(row[4]),
            "thesis",
            language,
            PartialDate.parse(row[1].isEmpty() ? row[2] : row[1]),
            Map.of(language, EntryText.original(row[4], summary(row[6], language))),
            List.of("RS"),
            List.of(row[7].split(",")),
            List.of("academics", "students"),
            Set.of(),
            null,
            null,
            null,
            List.of(),
            new Origin(SOURCE, row[0]),
            false);
    return PublicationDraft.metadata(
        entry, List.of(), row[3], null, null, null, REPOSITORY + row[0]);
  }

  /** The source has no abstracts: its keywords, called what they are. */
  private static String summary(String keywords, Language language) {
    if (keywords.isEmpty()) {
      return "";
    }
    var name = language.equals(Language.EN) ? "Keywords: " : "Ključne reči: ";
    return name + keywords.replace("|", ", ");
  }
}
