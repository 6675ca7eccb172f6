package org.childhub.search.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.childhub.catalogue.Passage;
import org.childhub.search.engine.Answer;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.IndexedEntry.Words;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.Role;
import org.childhub.search.lucene.LuceneIndex;
import org.childhub.search.model.SentenceModel;
import org.childhub.search.workbench.Texts.Text;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The hub's own index and ranking over the texts of a file, in a fresh folder: each text is an
 * entry whose content it is. A title that is itself a query of its group is left out, for it would
 * answer word by word.
 */
final class Workbench implements AutoCloseable {
  private static final int MANY = 500;
  private static final PartialDate ONE_DAY = PartialDate.parse("2020");

  private final Path folder;
  private final LuceneIndex index;
  private final List<Text> documents;
  private final List<String> languages;
  private int titlesLeftOut;

  /**
   * @param model closed with the workbench; null: none
   */
  Workbench(Texts documents, Texts queries, @Nullable SentenceModel model) throws IOException {
    this.folder = Files.createTempDirectory("hub-workbench");
    this.index = new LuceneIndex(folder, true, Clock.systemUTC(), model);
    this.documents = documents.lines();
    this.languages = documents.languages();
    fill(queries);
  }

  private void fill(Texts queries) {
    var asked = new HashSet<String>();
    queries.lines().forEach(query -> asked.add(key(query.group(), query.text())));
    try (var draft = index.draft()) {
      for (var from = 0; from < documents.size(); from += MANY) {
        var part = new ArrayList<IndexedEntry>();
        for (var i = from; i < Math.min(documents.size(), from + MANY); i++) {
          part.add(entry(i, asked));
        }
        draft.put(part);
      }
      draft.swap();
    }
  }

  int titlesLeftOut() {
    return titlesLeftOut;
  }

  List<String> languages() {
    return languages;
  }

  /** The documents of one language in the order in which the hub would list them. */
  List<Text> list(Text query, String language) {
    return search(query, Map.of(Facet.TYPE, Set.of(language)), Measures.DEPTH).hits().stream()
        .map(hit -> documents.get((int) hit.entryId()))
        .toList();
  }

  /** All documents in one list, as far as they are wanted. */
  List<Text> mixed(Text query, LongPredicate wanted) {
    return search(query, Map.of(), 100).hits().stream()
        .filter(hit -> wanted.test(hit.entryId()))
        .map(hit -> documents.get((int) hit.entryId()))
        .toList();
  }

  Text document(long id) {
    return documents.get((int) id);
  }

  String explain(String words, Language reader) {
    return index.explain(question(words, Map.of(), Measures.DEPTH, reader));
  }

  private Answer search(Text query, Map<Facet, Set<String>> chosen, int size) {
    return index.search(question(query.text(), chosen, size, query.spoken()));
  }

  private static Question question(
      String words, Map<Facet, Set<String>> chosen, int size, Language reader) {
    return new Question(
        words, false, List.of(), Set.of(), chosen, Order.RELEVANCE, 0, size, reader);
  }

  private IndexedEntry entry(int number, Set<String> asked) {
    var text = documents.get(number);
    var words = new ArrayList<Words>();
    var titles = new HashMap<Language, String>();
    titles.put(text.spoken(), text.title());
    if (asked.contains(key(text.group(), text.title()))) {
      titlesLeftOut++;
    } else if (!text.title().isEmpty()) {
      words.add(new Words(Role.TITLE, text.spoken(), text.title()));
    }
    var facets = new EnumMap<Facet, List<String>>(Facet.class);
    facets.put(Facet.KIND, List.of("publication"));
    facets.put(Facet.TYPE, List.of(text.language()));
    facets.put(Facet.LANGUAGE, List.of(text.spoken().tag().split("-", 2)[0]));
    var passages = new ArrayList<Passage>();
    for (var piece : Passage.pieces(text.text())) {
      passages.add(new Passage(number, text.spoken(), "~", null, null, piece));
    }
    return new IndexedEntry(
        number, number, ONE_DAY, text.spoken(), titles, List.of(), words, facets, passages);
  }

  private static String key(String group, String text) {
    return group + "\t" + text.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    index.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
