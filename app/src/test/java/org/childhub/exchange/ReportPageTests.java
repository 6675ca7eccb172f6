package org.childhub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childhub.search.Shelf.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.util.List;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.accounts.Role;
import org.childhub.signin.TestMembers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is wrong with an import is told to each reader in her own language. */
@HubTest
class ReportPageTests {
  private static final String BAD =
      """
      id,title,date,language,countries,topics,isbn,age_from,age_to,pages,summary,summary_sq,file,colour
      1,Good,2001,en,RS,,,,,,,,,blue
      2,,2002,en,RS,,,,,,,,,
      3,Half good,2004-13-45,Klingonisch,Atlantis,qwertz,123,9,4,many,Own,Përmbledhje,lost.pdf,
      1,Good again,2001,en,RS,,,,,,,,,,one cell too many
      4,Locked,2001,en,RS,,,,,,,,broken.pdf,
      """;

  @Autowired MockMvc web;
  @Autowired TestMembers cast;
  @Autowired BrowserImports imports;
  @Autowired JdbcClient db;

  private Member editor;

  @BeforeEach
  void anEditor() {
    Sources.clear(db);
    editor = cast.with(Role.EDITOR);
  }

  @Test
  void badRecordsAreToldInTheReadersLanguage() throws Exception {
    long id = send(BAD);
    await(() -> state(id).equals("checked"));
    imports.start(editor, imports.find(id).orElseThrow(), false);
    await(() -> state(id).equals("finished"));

    assertThat(lines("sr-Cyrl", id))
        .containsExactly(
            "1||colour|Хаб не познаје ово поље; изостављено је.",
            "3|2|Наслов|Недостаје, па запис није преузет.",
            "4|3|Језик|„Klingonisch” није језик.",
            "4|3|Датум|„2004-13-45” није дан; преузета је само година.",
            "4|3|ISBN|„123” није ISBN или му контролна цифра није тачна.",
            "4|3|Сажетак|Сажетак (албански) нема наслов на истом језику.",
            "4|3|Земље|„Atlantis” није земља ни регион који хаб познаје.",
            "4|3|Теме|„qwertz” није тема из речника.",
            "4|3|Узраст деце до|Горња граница узраста мања је од доње.",
            "4|3|Број страна|„many” није број од 1 до 100.000.",
            "5|1|Цео запис|Ред има 15 ћелија, а први ред наводи 14 колона.",
            "5|1|Ознака у извору|Запис с овом ознаком већ стоји у реду 2.",
            "4|3|Датотека|Датотека „lost.pdf” не постоји.",
            "6|4|Датотека|„broken.pdf” није преузето. Датотека је оштећена и не може се прочитати до краја."
                + " Отворите је у свом програму и сачувајте поново.");
    assertThat(lines("sq", id))
        .contains(
            "3|2|Titulli|Mungon, prandaj regjistrimi nuk u mor.",
            "4|3|Vendet|„Atlantis” nuk është vend a rajon që sajti e njeh.",
            "4|3|Përmbledhja|Një përmbledhje (shqip) nuk ka titull në të njëjtën gjuhë.",
            "5|1|I gjithë regjistrimi|Rreshti ka 15 qeliza, kurse rreshti i parë emërton 14 kolona.");
    assertThat(words("sq", id)).doesNotContainAnyElementsOf(words("en", id));
    assertThat(words("sr-Cyrl", id)).doesNotContainAnyElementsOf(words("en", id));
    assertThat(read("/sq/admin/import/" + id + "/report.tsv"))
        .startsWith("line\tid\tfield\treason\n1\t\tcolour\tSajti nuk e njeh këtë fushë;")
        .contains("\n3\t2\ttitle\tMungon, prandaj regjistrimi nuk u mor.\n");
  }

  @Test
  void aSourceThatCannotBeReadIsToldInTheReadersLanguage() throws Exception {
    long id = send("name of thing;when\nx;2001\n");
    await(() -> state(id).equals("failed"));

    assertThat(page("sr-Cyrl", id).select("main .n-bad p").text())
        .isEqualTo(
            "Први ред мора да наведе колоне, међу њима title, раздвојене зарезима; у њему стоји „name of thing when”.");
    assertThat(page("sq", id).select("main .n-bad p").text())
        .startsWith("Rreshti i parë duhet të emërtojë kolonat");
  }

  @Test
  void whatEarlierHubsKeptInWordsIsStillRead() throws Exception {
    long id = send("name of thing;when\nx;2001\n");
    await(() -> state(id).equals("failed"));
    var order = imports.find(id).orElseThrow();
    db.sql("update exchange_order set problem = 'Reading failed: cut.' where id = :id")
        .param("id", id)
        .update();
    Files.writeString(
        imports.report(order), "line\tid\tfield\treason\n3\t2\ttitle\tis missing\n4\tcut off");

    assertThat(page("sr-Cyrl", id).select("main .n-bad p").text())
        .isEqualTo("Reading failed: cut.");
    assertThat(lines("sr-Cyrl", id)).containsExactly("3|2|Наслов|is missing");
  }

  private long send(String table) throws Exception {
    var folder = Files.createTempDirectory(imports.folder(), "report-page");
    Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nnothing more");
    var file = Files.writeString(folder.resolve("table.csv"), table);
    return imports.check(editor, file.toString(), "table.csv", "table", SourceFormat.CSV);
  }

  private String state(long id) {
    return imports.find(id).orElseThrow().state();
  }

  private String read(String address) throws Exception {
    return web.perform(get(address).with(cast.in(editor)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private Document page(String language, long id) throws Exception {
    return Jsoup.parse(read("/" + language + "/admin/import/" + id));
  }

  /** The lines of the report, their cells parted by bars. */
  private List<String> lines(String language, long id) throws Exception {
    return page(language, id).select("main .sec tbody tr").stream()
        .map(line -> String.join("|", line.select("td").stream().map(Element::text).toList()))
        .toList();
  }

  /** What the page says by itself: all texts but what the source has. */
  private List<String> words(String language, long id) throws Exception {
    return page(language, id).select("main *").stream()
        .map(Element::ownText)
        .map(text -> text.replaceAll("[„“][^”“]*[”“]", "").strip())
        .filter(text -> text.matches(".*\\p{L}{2}.*"))
        .filter(text -> !text.matches("ISBN|colour|table"))
        .toList();
  }
}
