package org.childhub.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childhub.catalogue.Passage;
import org.childhub.search.engine.Answer;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.IndexedEntry;
import org.childhub.search.engine.IndexedEntry.Words;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.Role;
import org.childhub.search.model.SentenceModel;
import org.childhub.search.model.ToyModel;
import org.childhub.text.Language;
import org.childhub.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that no language has and that only the toy model knows. */
class LuceneNearTests {
  private static final List<String> REST = List.of("blorpish", "frindake", "вуклупан");
  private static final List<String> WORK = List.of("zantle", "murgesë");

  @TempDir Path folder;
  private @Nullable LuceneIndex index;

  @BeforeEach
  void fill() throws IOException {
    index = open(toy("first", REST, WORK));
    refill();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void whatMeansTheSameIsFoundWithoutAWordInCommon() {
    assertThat(ids(question("blorpish"))).containsExactly(1L, 2L, 3L);
    assertThat(ids(question("murgesë"))).containsExactly(4L);
    assertThat(ids(question("unheard"))).isEmpty();
  }

  @Test
  void itSaysWhichHitsHaveNoneOfTheWords() {
    assertThat(index.search(question("blorpish")).hits())
        .extracting(Answer.Hit::near)
        .containsExactly(false, true, true);
  }

  @Test
  void hitsWithTheWordsStayFirst() {
    assertThat(ids(question("frindake"))).startsWith(2L).contains(1L, 3L);
    assertThat(ids(question("вуклупан"))).startsWith(3L).contains(1L, 2L);
  }

  @Test
  void filtersAndConditionsHoldForThemToo() {
    var answer = index.search(question("blorpish", Map.of(Facet.LANGUAGE, Set.of("sq"))));
    assertThat(answer.hits()).extracting(Answer.Hit::entryId).containsExactly(2L);
    assertThat(answer.total()).isEqualTo(1);
    assertThat(answer.counts().get(Facet.LANGUAGE)).containsEntry("sr", 1).containsEntry("en", 1);
    assertThat(ids(question("blorpish -shtëpi"))).containsExactly(1L, 3L);
  }

  @Test
  void phrasesAndTheWordsAloneAreTakenByTheLetter() {
    assertThat(ids(question("\"blorpish\""))).containsExactly(1L);
    var only =
        new Question(
            "blorpish", true, List.of(), Set.of(), Map.of(), Order.RELEVANCE, 0, 10, Language.EN);
    assertThat(ids(only)).containsExactly(1L);
  }

  @Test
  void theBeginningOfTheContentCountsToo() {
    index.put(List.of(entry(9, Language.SR_CYRL, "Без наслова", "О вуклупан")));
    index.commit();
    assertThat(ids(question("blorpish"))).contains(9L);
  }

  @Test
  void anotherModelAsksForARebuildAndTheOldIndexServesMeanwhile() throws IOException {
    index.close();
    index = open(toy("second", REST));
    assertThat(index.needsRebuild()).contains("the sentence model has changed");
    assertThat(ids(question("blorpish"))).containsExactly(1L);
    index.put(List.of(entry(1, Language.EN, "Blorpish again", "")));
    index.commit();
    refill();
    assertThat(index.needsRebuild()).isEmpty();
    assertThat(ids(question("blorpish"))).contains(1L, 2L, 3L);
    assertThat(ids(question("murgesë"))).isEmpty();
  }

  @Test
  void withoutTheModelTheIndexIsMadeAnewWithoutIt() throws IOException {
    index.close();
    index = open(null);
    assertThat(index.needsRebuild()).contains("the sentence model has changed");
    refill();
    assertThat(ids(question("blorpish"))).containsExactly(1L);
  }

  @SafeVarargs
  private SentenceModel toy(String name, List<String>... meanings) throws IOException {
    return SentenceModel.open(ToyModel.write(folder.resolve(name), meanings));
  }

  private LuceneIndex open(@Nullable SentenceModel model) throws IOException {
    var root = Files.createDirectories(folder.resolve("index"));
    return new LuceneIndex(root, true, Clock.systemUTC(), model);
  }

  private void refill() {
    try (var draft = index.draft()) {
      draft.put(
          List.of(
              entry(1, Language.EN, "Blorpish for parents", "A house"),
              entry(2, Language.SQ, "Frindake për prindër", "Një shtëpi"),
              entry(3, Language.SR_CYRL, "Вуклупан за родитеље", "Кућа"),
              entry(4, Language.EN, "Zantle", "Something else"),
              entry(5, Language.EN, "Nothing that a model knows", "Nothing")));
      draft.swap();
    }
  }

  private List<Long> ids(Question question) {
    return index.search(question).hits().stream().map(Answer.Hit::entryId).toList();
  }

  private static Question question(String words) {
    return question(words, Map.of());
  }

  private static Question question(String words, Map<Facet, Set<String>> chosen) {
    return new Question(
        words, false, List.of(), Set.of(), chosen, Order.RELEVANCE, 0, 10, Language.EN);
  }

  private static IndexedEntry entry(long id, Language language, String title, String content) {
    var facets = new EnumMap<Facet, List<String>>(Facet.class);
    facets.put(Facet.KIND, List.of("publication"));
    facets.put(Facet.LANGUAGE, List.of(language.tag().split("-")[0]));
    return new IndexedEntry(
        id,
        1000 + id,
        PartialDate.parse("2020"),
        language,
        Map.of(language, title),
        List.of(),
        List.of(new Words(Role.TITLE, language, title)),
        facets,
        content.isEmpty()
            ? List.of()
            : List.of(new Passage(id, language, "~", null, null, content)));
  }
}
