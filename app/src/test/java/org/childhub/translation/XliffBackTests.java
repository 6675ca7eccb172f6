package org.childhub.translation;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.childhub.text.Language;
import org.childhub.translation.XliffChange.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools give back, and what is no such file at all. */
class XliffBackTests {
  private static final String HEAD =
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"sq\">";
  private static final Segment TITLE = new Segment("title", "title", "Play", "", "new");
  private static final Segment BODY =
      new Segment("body", "body", "# One\n\nTwo **bold**.\n\nThree\n", "", "new");

  @Test
  void paragraphsAreSetIntoTheMarkdown() throws Exception {
    var change =
        only(
            BODY,
            unit("body-1", "One", "Një")
                + "<unit id=\"body-2\"><originalData><data id=\"d\">**</data></originalData>"
                + "<segment state=\"reviewed\"><source>Two <pc id=\"1\" dataRefStart=\"d\" dataRefEnd=\"d\">bold</pc>.</source>"
                + "<target><pc id=\"1\" dataRefStart=\"d\" dataRefEnd=\"d\">Trashë</pc> dy.</target></segment></unit>"
                + unit("body-3", "Three", "Tre"));
    assertThat(change.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(change.target()).isEqualTo("# Një\n\n**Trashë** dy.\n\nTre\n");
    assertThat(change.state()).isEqualTo("fresh");
  }

  @Test
  void whatAToolPartsAndMovesAndMarksIsJoined() throws Exception {
    var change =
        only(
            new Segment("title", "title", "First. Second.", "", "new"),
            """
            <unit id="title"><segment state="final"><source>First.</source><target order="3">E para.</target></segment>
            <ignorable><source> </source></ignorable>
            <segment state="reviewed"><source><mrk id="m" type="term">Second</mrk><sm id="s"/>.<em startRef="s"/></source><target order="1"><![CDATA[E <dyta>.]]></target></segment></unit>
            """);
    assertThat(change.target()).isEqualTo("E <dyta>. E para.");
    assertThat(change.state()).isEqualTo("reviewed");
  }

  @Test
  void whatIsNotWholeIsNotTaken() throws Exception {
    assertThat(only(TITLE, unit("title", "Play", " ")).outcome()).isEqualTo(Outcome.EMPTY);
    assertThat(
            only(TITLE, "<unit id=\"title\"><segment><source>Play</source></segment></unit>")
                .outcome())
        .isEqualTo(Outcome.EMPTY);
    assertThat(only(BODY, unit("body-1", "One", "Një")).outcome()).isEqualTo(Outcome.INCOMPLETE);
    assertThat(only(TITLE, unit("title", "Play", "x".repeat(301))).outcome())
        .isEqualTo(Outcome.LONG);
  }

  @Test
  void whatTheFileLacksStaysAsTheHubHasIt() throws Exception {
    var translated =
        new Segment("body", "body", BODY.source(), "# Një\n\nDy **x**.\n\nTre\n", "fresh");
    assertThat(only(translated, unit("body-3", "Three", "Tri")).target())
        .isEqualTo("# Një\n\nDy **x**.\n\nTri\n");
  }

  @Test
  void aPartOfWhatIsOutOfDateDoesNotMakeAllOfItUpToDate() throws Exception {
    var stale = new Segment("body", "body", BODY.source(), "# Një\n\nDy **x**.\n\nTre\n", "stale");
    assertThat(only(stale, unit("body-3", "Three", "Tri")).outcome()).isEqualTo(Outcome.INCOMPLETE);
  }

  @Test
  void aConflictKeepsTheTranslatorsWords() throws Exception {
    assertThat(only(TITLE, unit("title", "Playing", "Loja")).target()).isEqualTo("Loja");
    assertThat(only(BODY, unit("body-1", "One", "Një") + unit("body-9", "Nine", "Nëntë")).target())
        .isEqualTo("Një\n\nNëntë");
  }

  @Test
  void regionsOfLanguagesAreDropped() throws Exception {
    var file =
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en-GB" trgLang="sq-AL"/>
        """;
    var read = XliffReader.read(new ByteArrayInputStream(file.getBytes(UTF_8)));
    assertThat(read.source()).isEqualTo(Language.EN);
    assertThat(read.target()).isEqualTo(Language.SQ);
  }

  @Test
  void aSourceThatChangedSinceIsAConflict() throws Exception {
    assertThat(only(TITLE, unit("title", "Playing", "Loja")).outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(
            only(BODY, unit("body-1", "One", "Një") + unit("body-2", "Two bold.", "Dy")).outcome())
        .isEqualTo(Outcome.CONFLICT);
    assertThat(only(BODY, unit("body-9", "Nine", "Nëntë")).outcome()).isEqualTo(Outcome.CONFLICT);
  }

  @Test
  void unknownUnitsAreNamed() throws Exception {
    var file = file(unit("title", "Play", "Loja") + unit("subtitle", "x", "y"));
    assertThat(XliffComparison.of(file.items().getFirst(), List.of(TITLE)).unknown())
        .containsExactly("subtitle");
  }

  @Test
  void lostLinksAreSeen() throws Exception {
    var linked = new Segment("body", "body", "A [b](/c)", "", "new");
    var source =
        "<unit id=\"body-1\"><originalData><data id=\"d\">[</data><data id=\"e\">](/c)</data></originalData><segment>"
            + "<source>A <pc id=\"1\" dataRefStart=\"d\" dataRefEnd=\"e\">b</pc></source><target>%s</target></segment></unit>";
    assertThat(only(linked, source.formatted("A b")).marksLost()).isTrue();
    assertThat(
            only(
                    linked,
                    source.formatted("<pc id=\"1\" dataRefStart=\"d\" dataRefEnd=\"e\">B</pc>"))
                .marksLost())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // standing in the hub, state and own state in the file, same words or others, what becomes of
    // it
    "machine, translated, childhub:machine, Loja, SAME, machine",
    "machine, translated,, Loja, CHANGED, fresh",
    "machine, reviewed,, Loja, CHANGED, reviewed",
    "machine, translated, childhub:machine, Lojë, CHANGED, machine",
    "stale, initial, childhub:stale, Loja, SAME, stale",
    "stale, translated,, Loja, CHANGED, fresh",
    "stale, reviewed, childhub:stale, Loja, CHANGED, reviewed",
    "fresh, translated,, Loja, SAME, fresh",
    "fresh, final,, Loja, CHANGED, reviewed",
    "reviewed, translated,, Loja, SAME, reviewed",
    "reviewed, translated,, Lojë, CHANGED, fresh"
  })
  void aMachinesWordsAreNobodysUntilSomebodyVouches(
      String standing, String state, String own, String target, Outcome outcome, String becomes)
      throws Exception {
    var change =
        only(
            new Segment("title", "title", "Play", "Loja", standing),
            "<unit id=\"title\"><segment state=\"%s\"%s><source>Play</source><target>%s</target></segment></unit>"
                .formatted(state, own == null ? "" : " subState=\"" + own + "\"", target));
    assertThat(change.outcome()).isEqualTo(outcome);
    assertThat(change.state()).isEqualTo(becomes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title,text|xliff|",
        "\u0089PNG|xliff|",
        "PK\u0003\u0004|zip|",
        "'  '|empty|",
        "<a|xml|1",
        "<xliff>|xliff|xliff",
        "<html xmlns='http://www.w3.org/1999/xhtml'/>|xliff|html",
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'/>|xliff|xliff",
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='3.0'/>|version|3.0",
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='no language'/>|language|no language",
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'/>|language|",
        "<!DOCTYPE xliff><xliff/>|entities|",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><x>&a;</x>|entities|"
      })
  void whatIsNoXliffIsRefusedWithTheReason(String text, String reason, String detail) {
    assertThatThrownBy(() -> XliffReader.read(new ByteArrayInputStream(text.getBytes(UTF_8))))
        .isInstanceOfSatisfying(
            XliffRefused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.detail()).isEqualTo(detail == null ? "" : detail);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<unit id=\"a\"/>",
        "<unit><segment><source>x</source></segment></unit>",
        "<unit id=\"a\"><segment><source><ph id=\"1\" dataRef=\"none\"/></source></segment></unit>",
        "<unit id=\"a\"><segment><source><cp hex=\"FFFFFF\"/></source></segment></unit>",
        "<unit id=\"a\"><segment><source>x</source><target order=\"0\">y</target></segment></unit>",
        "<unit id=\"a\"><segment><source>x</source></segment></unit><unit id=\"a\"><segment><source>x</source></segment></unit>"
      })
  void whatBreaksTheStandardsRulesIsRefused(String units) {
    assertThatThrownBy(() -> file(units))
        .isInstanceOfSatisfying(
            XliffRefused.class, refused -> assertThat(refused.reason()).isEqualTo("broken"));
  }

  @Test
  void bombsAreDefused() {
    var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
    for (var i = 1; i < 12; i++) {
      laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    laughs.append("]><x>&l11;</x>");
    for (var bomb :
        List.of(
            laughs.toString(),
            HEAD + "<group>".repeat(100_000),
            HEAD
                + "<file id=\"i7\"><unit id=\"a\"><originalData><data id=\"d\">"
                + "x".repeat(1 << 20)
                + "</data></originalData><segment><source>"
                + "<ph id=\"1\" dataRef=\"d\"/>".repeat(300_000),
            HEAD + emptyFiles(XliffReader.MOST_ITEMS + 1) + "</xliff>",
            HEAD.replace("srcLang", "a=\"" + "x".repeat(XliffReader.LARGEST) + "\" srcLang"))) {
      assertThatThrownBy(() -> XliffReader.read(new ByteArrayInputStream(bomb.getBytes(UTF_8))))
          .isInstanceOf(XliffRefused.class);
    }
  }

  @Test
  void aFileHoldsAsManyItemsAsAFormTakes() throws Exception {
    var text = HEAD + emptyFiles(XliffReader.MOST_ITEMS) + "</xliff>";
    assertThat(XliffReader.read(new ByteArrayInputStream(text.getBytes(UTF_8))).items())
        .hasSize(XliffReader.MOST_ITEMS);
  }

  private static String emptyFiles(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj("<file id=\"i%d\"/>"::formatted)
        .collect(Collectors.joining());
  }

  @Test
  void xliff22HasNamesOfItsOwn() throws Exception {
    var text =
        HEAD.replace("document:2.0", "document:2.2").replace("2.1", "2.2")
            + "<file id=\"i7\">"
            + unit("title", "Play", "Loja")
            + "</file></xliff>";
    var file = XliffReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    assertThat(file.items().getFirst().texts().getFirst().target()).isEqualTo("Loja");
  }

  @Test
  void aUnitWithSomeWordsOfAMachineIsAMachines() throws Exception {
    var change =
        only(
            new Segment("title", "title", "First. Second.", "", "new"),
            """
            <unit id="title"><segment state="translated" subState="childhub:stale"><source>First.</source><target>E para.</target></segment>
            <ignorable><source> </source></ignorable>
            <segment state="translated" subState="childhub:machine"><source>Second.</source><target>E dyta.</target></segment></unit>
            """);
    assertThat(change.state()).isEqualTo("machine");
  }

  @Test
  void xmlIsKnownInWhateverEncoding() throws Exception {
    var text = HEAD + "<file id=\"i7\">" + unit("title", "Play", "Lojë") + "</file></xliff>";
    for (var encoding : List.of(UTF_8, UTF_16)) {
      var marked = (encoding == UTF_8 ? "\ufeff" : "") + text;
      var file = XliffReader.read(new ByteArrayInputStream(marked.getBytes(encoding)));
      assertThat(file.items().getFirst().texts().getFirst().target()).isEqualTo("Lojë");
    }
  }

  private static String unit(String id, String source, String target) {
    return "<unit id=\"%s\"><segment><source>%s</source><target>%s</target></segment></unit>"
        .formatted(id, source, target);
  }

  private static XliffFile file(String units) throws Exception {
    var text = HEAD + "<file id=\"i7\">" + units + "</file></xliff>";
    return XliffReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static XliffChange only(Segment segment, String units) throws Exception {
    var result = XliffComparison.of(file(units).items().getFirst(), List.of(segment));
    assertThat(result.changes()).hasSize(1);
    return result.changes().getFirst();
  }
}
