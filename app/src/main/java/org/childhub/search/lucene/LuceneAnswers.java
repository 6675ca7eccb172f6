package org.childhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.childhub.catalogue.Passage;
import org.childhub.lexicon.Family;
import org.childhub.lexicon.Lexicon;
import org.childhub.search.engine.Answer;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Preference;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.Rescoring;
import org.childhub.search.engine.Wanted;
import org.childhub.search.engine.Wording;
import org.childhub.search.model.SentenceModel;
import org.jspecify.annotations.Nullable;

/** Answers questions on one state of a Lucene index. */
final class LuceneAnswers {
  private static final SortField NEWEST =
      new SortField(LuceneDocuments.PUBLISHED, SortField.Type.LONG, true);
  private static final SortField LATEST =
      new SortField(LuceneDocuments.ENTRY, SortField.Type.LONG, true);

  private final FacetedSearcher searcher;
  private final int year;
  private final @Nullable SentenceModel model;

  LuceneAnswers(FacetedSearcher searcher, int year, @Nullable SentenceModel model) {
    this.searcher = searcher;
    this.year = year;
    this.model = model;
  }

  Answer answer(Question question) throws IOException {
    var wording = Wording.of(question.words());
    return wording.clauses().isEmpty() && question.narrowings().isEmpty()
        ? Selection.answer(searcher, question)
        : answer(question, wording);
  }

  private Answer answer(Question question, Wording wording) throws IOException {
    var family = Family.of(question.reader());
    var wanted = new Wanted(wording, family, question.only(), false);
    var queries = new LuceneQueries(searcher.getIndexReader(), wanted);
    var preference = new Preference(question.reader(), searcher.names(), year);
    var byWords = question.order() == Order.RELEVANCE && !wording.wanted().isEmpty();
    var top = top(question, byWords);
    var counting = new Counting(searcher, question, top, preference);
    var near = near(question, wording, queries);
    var query = wording.clauses().isEmpty() ? LuceneQueries.everything() : queries.entries(near);
    searcher.search(LuceneNarrowings.narrowed(query, question.narrowings()), counting);
    if (counting.total() < Answer.FEW && wanted.canBeGenerous() && !question.asksSome()) {
      wanted = new Wanted(wording, family, question.only(), true);
      queries = new LuceneQueries(searcher.getIndexReader(), wanted);
      top = top(question, byWords);
      counting = new Counting(searcher, question, top, preference);
      searcher.search(
          LuceneNarrowings.narrowed(queries.entries(near), question.narrowings()), counting);
    }
    var docs =
        byWords
            ? best(top, question, wanted.family(), queries, preference)
            : top.topDocs(question.from(), question.size()).scoreDocs;
    var passages =
        wording.wanted().isEmpty()
            ? Map.<Integer, Passage>of()
            : new LucenePassages(searcher, queries.passages(), question.reader()).of(docs);
    var hits = new ArrayList<Answer.Hit>();
    for (var doc : docs) {
      var only = near != null && near.has(doc.doc) && !answers(queries, doc.doc);
      hits.add(new Answer.Hit(entryId(doc.doc), passages.get(doc.doc), only));
    }
    return new Answer(counting.total(), List.copyOf(hits), counting.counts());
  }

  /** Null where there is no model or the letters matter: for words alone, and for phrases. */
  private @Nullable LuceneListed near(Question question, Wording wording, LuceneQueries queries)
      throws IOException {
    var wanted = wording.wanted();
    if (model == null
        || question.only()
        || question.asksSome()
        || wanted.isEmpty()
        || wanted.stream().anyMatch(Wording.Clause::phrase)) {
      return null;
    }
    var words = wanted.stream().map(Wording.Clause::text).collect(Collectors.joining(" "));
    return LuceneNear.of(searcher, model, words, rarity(queries));
  }

  private boolean answers(LuceneQueries queries, int doc) throws IOException {
    return searcher.explain(queries.entries(null), doc).isMatch();
  }

  private static float rarity(LuceneQueries queries) {
    return (float) queries.words().stream().mapToDouble(LuceneWordQuery::rarity).sum();
  }

  /** See {@link LuceneIndex#direct}. */
  Runnable direct(Question question) throws IOException {
    var wanted = wanted(question, false);
    var strict = entries(wanted);
    var query =
        wanted.canBeGenerous() && searcher.count(strict) < Answer.FEW
            ? entries(wanted(question, true))
            : strict;
    return () -> {
      try {
        searcher.search(query, question.size());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private Query entries(Wanted wanted) throws IOException {
    return new LuceneQueries(searcher.getIndexReader(), wanted).entries(null);
  }

  private static Wanted wanted(Question question, boolean generous) {
    var family = Family.of(question.reader());
    return new Wanted(Wording.of(question.words()), family, question.only(), generous);
  }

  /** How the first hits came to their scores. */
  String explain(Question question) throws IOException {
    var wording = Wording.of(question.words());
    var wanted = new Wanted(wording, Family.of(question.reader()), question.only(), true);
    var queries = new LuceneQueries(searcher.getIndexReader(), wanted);
    var text = new StringBuilder("taken to be of " + wanted.family().code() + "\n");
    for (var word : queries.words()) {
      text.append(word.asked().word()).append(", rarity ").append(word.rarity()).append(": ");
      word.forms()
          .forEach(
              form -> text.append(form.term()).append(" ×").append(form.weight()).append("; "));
      text.append('\n');
    }
    var query = queries.entries(near(question, wording, queries));
    for (var hit : searcher.search(query, question.size()).scoreDocs) {
      text.append("\nentry ")
          .append(entryId(hit.doc))
          .append(' ')
          .append(searcher.explain(query, hit.doc));
    }
    return text.toString();
  }

  /** The page asked for, after the first few hundred were looked at again. */
  private ScoreDoc[] best(
      TopDocsCollector<?> top,
      Question question,
      Family family,
      LuceneQueries queries,
      Preference preference)
      throws IOException {
    var found = top.topDocs().scoreDocs;
    var preferences = new float[Math.min(found.length, Rescoring.MOST)];
    for (var i = 0; i < preferences.length; i++) {
      var leaf = leaf(found[i].doc);
      var table = searcher.table(leaf);
      preferences[i] =
          table.preferred(
              preference, searcher.numbers(leaf), table.place(found[i].doc - base(leaf)));
    }
    var rescoring =
        new Rescoring(
            Lexicon.shipped(),
            queries.words().stream().map(word -> word.asked().word()).toList(),
            family,
            rarity(queries));
    var ordered = new LuceneRescoring(searcher, rescoring).order(found, preferences);
    var from = Math.min(question.from(), ordered.length);
    return Arrays.copyOfRange(ordered, from, Math.min(ordered.length, from + question.size()));
  }

  private static TopDocsCollector<?> top(Question question, boolean byWords) {
    var many = Math.max(1, question.from() + question.size());
    if (byWords) {
      many = Math.max(many, Rescoring.MOST);
      return new TopScoreDocCollectorManager(many, Integer.MAX_VALUE).newCollector();
    }
    var sort =
        question.order() == Order.TITLE
            ? new Sort(
                new SortField(
                    LuceneDocuments.alphabetical(question.reader()), SortField.Type.STRING),
                NEWEST,
                LATEST)
            : new Sort(NEWEST, LATEST);
    return new TopFieldCollectorManager(sort, many, Integer.MAX_VALUE).newCollector();
  }

  private long entryId(int doc) {
    var leaf = leaf(doc);
    var table = searcher.table(leaf);
    return table.ids()[table.place(doc - base(leaf))];
  }

  private int leaf(int doc) {
    return ReaderUtil.subIndex(doc, searcher.getIndexReader().leaves());
  }

  private int base(int leaf) {
    return searcher.getIndexReader().leaves().get(leaf).docBase;
  }
}
