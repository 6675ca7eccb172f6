package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.text.Language.*;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Његош и ЊЕГОШ|Njegoš i NJEGOŠ",
        "Љубав, ЉУБАВ, ПОЉЕ, СУМЊ|Ljubav, LJUBAV, POLJE, SUMNJ",
        "Џ. Џонсон, Љ. Њ.|Dž. Džonson, Lj. Nj.",
        "инјекција, конјугација, надживети|injekcija, konjugacija, nadživeti",
        "ђак ћути чаша жели шта|đak ćuti čaša želi šta",
        "СКРАЋЕНИЦА УНИЦЕФ|SKRAĆENICA UNICEF"
      })
  void cyrillicAndLatinStandForEachOther(String cyrillic, String latin) {
    assertThat(Scripts.toLatin(cyrillic)).isEqualTo(latin);
    assertThat(Scripts.toCyrillic(latin)).isEqualTo(cyrillic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tanjug javlja|Танјуг јавља",
        "vanjezički i izvanjezički|ванјезички и изванјезички",
        "podžupan i nadžnjeti|поджупан и наджњети",
        "panjelinski pokret|панјелински покрет",
        "konjušnica, konj, injem|коњушница, коњ, ињем",
        "džep, odžak, budžet|џеп, оџак, буџет",
        "KONJUNKTIVITIS|КОНЈУНКТИВИТИС",
        "ǆep ǈubav Ǌ|џеп Љубав Њ"
      })
  void twoLettersThatMeetAreNotOneLetter(String latin, String cyrillic) {
    assertThat(Scripts.toCyrillic(latin)).isEqualTo(cyrillic);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://childhub.org/sr-Latn/library/nj?q=lj",
        "www.primer.rs/dete",
        "ana.njegos@primer.rs",
        "@njegos",
        "10.1000/njlj",
        "obrazac.pdf",
        "childhub.org",
        "`kod nj`",
        "Windows",
        "query",
        "WHO",
        "fără",
        "XXI",
        "XIV",
        "VIII",
        "MCMXCIX",
        "PDF",
        "mp3",
        "COVID-19",
        "&nbsp;",
        "10 kg",
        "25 km",
        "1,8 MB"
      })
  void addressesNumeralsUnitsAndForeignWordsStayLatin(String kept) {
    assertThat(Scripts.toCyrillic(kept)).isEqualTo(kept);
    assertThat(Scripts.toCyrillic("(" + kept + ") reč")).isEqualTo("(" + kept + ") реч");
  }

  @Test
  void aCapitalIIsANumeralOrTheConjunction() {
    assertThat(Scripts.toCyrillic("Petar I Karađorđević")).isEqualTo("Петар I Карађорђевић");
    assertThat(Scripts.toCyrillic("PRAVA I OBAVEZE")).isEqualTo("ПРАВА И ОБАВЕЗЕ");
    assertThat(Scripts.toCyrillic("Kraj. I onda DA LI MI")).isEqualTo("Крај. И онда ДА ЛИ МИ");
    assertThat(Scripts.toCyrillic("glava VI, 2026. g.")).isEqualTo("глава VI, 2026. г.");
  }

  @Test
  void addressesInCyrillicStayCyrillic() {
    assertThat(Scripts.toLatin("Пише на https://пример.срб/дете и ана@пример.срб, а `код` стоји"))
        .isEqualTo("Piše na https://пример.срб/дете i ана@пример.срб, a `код` stoji");
  }

  @Test
  void inHtmlOnlySerbianTextChanges() {
    assertThat(
            Scripts.toCyrillicHtml(
                "<p title=\"nj>\" lang=\"sr-Latn\">Nj<br>e&amp;je <code>nj</code> <em lang=\"en\">no"
                    + " <b>nj</b></em> <a href=\"/nj\">džep</a> ana&#64;nj.rs</p><!-- nj --><pre>nj</pre>lj"))
        .isEqualTo(
            "<p title=\"nj>\" lang=\"sr-Cyrl\">Њ<br>е&amp;је <code>nj</code> <em lang=\"en\">no"
                + " <b>nj</b></em> <a href=\"/nj\">џеп</a> ana&#64;nj.rs</p><!-- nj --><pre>nj</pre>љ");
    assertThat(Scripts.toLatinHtml("<p>Дете <i lang=\"ru\">ребёнок</i> & <b"))
        .isEqualTo("<p>Dete <i lang=\"ru\">ребёнок</i> & <b");
  }

  @Test
  void everyWordOfTheDictionaryComesBackAsItWas(TestReporter report) {
    List<String> words = Fixtures.lines("text/serbian-words.txt");
    Map<String, String> lost = new TreeMap<>();
    int changed = 0;
    for (String word : words) {
      String latin = Scripts.toLatin(word);
      String back = Scripts.toCyrillic(latin);
      if (!back.equals(word)) {
        lost.put(word, back);
      }
      changed += Scripts.toLatin(back).equals(latin) ? 0 : 1;
    }
    report.publishEntry(
        "Cyrillic-Latin-Cyrillic", words.size() - lost.size() + " of " + words.size());
    assertThat(words).hasSizeGreaterThan(3000);
    assertThat(changed).isZero();
    assertThat(lost).isEmpty();
  }

  @Test
  void capitalsComeBackToo() {
    assertThat(Fixtures.lines("text/serbian-words.txt"))
        .allSatisfy(
            word -> {
              String capitals = word.toUpperCase(Locale.ROOT);
              String latin = Scripts.toLatin(capitals);
              assertThat(Scripts.toLatin(Scripts.toCyrillic(latin))).isEqualTo(latin);
            });
  }

  @Test
  void theUniversalDeclarationReadsTheSameInBothScripts() {
    for (String line : Fixtures.lines("text/udhr-serbian.tsv")) {
      String text = line.split("\t")[2];
      String latin = Scripts.toLatin(text);
      assertThat(Scripts.detect(latin)).isEqualTo(Script.LATIN);
      assertThat(Scripts.toLatin(Scripts.toCyrillic(latin))).isEqualTo(latin);
      if (line.contains("sr-Cyrl")) {
        assertThat(Scripts.toCyrillic(latin)).isEqualTo(text);
      }
    }
  }

  @Test
  void noStringBreaksAConversion() {
    assertThat(Fixtures.strings("text/blns.json"))
        .allSatisfy(
            naughty -> {
              String latin = Scripts.toLatin(naughty);
              assertThat(Scripts.toLatin(latin)).isEqualTo(latin);
              Scripts.toCyrillic(naughty);
              Scripts.toCyrillicHtml(naughty);
              Scripts.detect(naughty);
            });
  }

  @Test
  void longTextsTakeNoLongerThanTheirLength() {
    String hostile =
        "a.".repeat(50_000) + "@".repeat(50_000) + "&".repeat(50_000) + "`".repeat(9999);
    assertThat(Scripts.toCyrillic(hostile)).startsWith("а").hasSameSizeAs(hostile);
    assertThat(Scripts.toCyrillicHtml("<a b='".repeat(20_000))).startsWith("<a");
  }

  @Test
  void readersSeeTheScriptTheyRead() {
    assertThat(Scripts.shown(SR_CYRL, HR)).isEqualTo(SR_LATN);
    assertThat(Scripts.shown(SR_CYRL, SR_LATN)).isEqualTo(SR_LATN);
    assertThat(Scripts.shown(SR_LATN, SR_CYRL)).isEqualTo(SR_CYRL);
    assertThat(Scripts.shown(Language.of("bs-Cyrl"), BS)).isEqualTo(BS);
    assertThat(Scripts.shown(HR, SR_CYRL)).isEqualTo(HR);
    assertThat(Scripts.shown(SR_CYRL, EN)).isEqualTo(SR_CYRL);
    assertThat(Scripts.shown(MK, SR_LATN)).isEqualTo(MK);
    assertThat(Scripts.forReader("Дете", SR_CYRL, BS)).isEqualTo("Dete");
    assertThat(Scripts.forReader("Dijete", BS, SR_CYRL)).isEqualTo("Dijete");
  }

  @ParameterizedTest
  @CsvSource({
    "Дете, CYRILLIC",
    "Dete, LATIN",
    "παιδί, GREEK",
    "子供, OTHER",
    "123 !, OTHER",
    "UN дете, CYRILLIC"
  })
  void theScriptOfMostLettersIsFound(String text, Script script) {
    assertThat(Scripts.detect(text)).isEqualTo(script);
  }
}
