package org.childhub.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.childhub.HubTest;
import org.childhub.accounts.Member;
import org.childhub.files.SampleFiles;
import org.childhub.files.Stored;
import org.childhub.files.StoredFile;
import org.childhub.files.StoredFiles;
import org.childhub.files.TextState;
import org.childhub.text.Language;
import org.childhub.uploads.Proposal.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What real files in several languages tell of themselves. */
@HubTest
class ProposalTests {
  private static final Member READER = new Member(1, "A reader", Language.BS, List.of());

  @Autowired StoredFiles files;
  @Autowired Proposals proposals;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          general-comment-12-en.pdf         | en      | General Comment No. 12 (2009): The right of the child to be heard | 2009 | right-to-be-heard
          general-comment-24-en.pdf         | en      | General Comment No. 24 (2019): Children’s rights in the child justice system | 2019 | child-justice
          general-comment-25-en.docx        | en      | General Comment No. 25 (2021): Children’s rights in relation to the digital environment | 2021 | digital-environment
          universal-declaration-ro.pdf      | ro      | Declarația Universală a Drepturilor Omului | 1948 |
          universal-declaration-sq.pdf      | sq      | Deklarata e Përgjithshme mbi të Drejtat e Njeriut | 1948 |
          universal-declaration-sr-cyrl.pdf | sr-Cyrl | Универзална декларација о људским правима | 1948 |
          universal-declaration-bg.docx     | bg      | Всеобща декларация за правата на човека | 1948 |
          universal-declaration-mk.docx     | mk      | Универзална декларација за човековите права | 1948 |
          general-comment-13-slides-en.pptx | en      | Freedom from all forms of violence: General Comment No. 13 | | violence-against-children
          """)
  void sampleFilesTellTitleLanguageYearAndTopics(
      String name, String language, String title, Integer year, String topic) throws Exception {
    var proposal = proposals.of(sample(name), READER);
    assertThat(proposal.language().value()).isEqualTo(Language.of(language));
    assertThat(proposal.title().value()).isEqualTo(title);
    assertThat(proposal.title().source()).isEqualTo(Source.PROPERTIES);
    assertThat(proposal.authors().value()).containsExactly("United Nations [body]");
    if (year != null) {
      assertThat(proposal.year().value()).isEqualTo(year);
    }
    if (topic != null) {
      assertThat(proposal.topics().value()).contains(topic).hasSizeLessThanOrEqualTo(6);
    }
  }

  @Test
  void slidesThatQuoteInAnotherLanguageOfferBoth() throws Exception {
    var proposal = proposals.of(sample("general-comment-12-slides-hr.pptx"), READER);
    assertThat(
            proposal.lines().stream()
                .filter(line -> line.field().equals("language"))
                .findFirst()
                .orElseThrow()
                .values())
        .contains("en", "hr");
    assertThat(proposal.pages().value()).isEqualTo(9);
  }

  @Test
  void whatTheWritingProgramLeftGivesWayToTheFirstPage() {
    var pdf =
        SampleFiles.pdf(
            "Supervizija u zaštiti djece: vodič za centre",
            "Drugi list teksta o djeci i hraniteljstvu.");
    var proposal = proposals.of(stored("Vodic.pdf", pdf), READER);
    assertThat(proposal.title().value()).isEqualTo("Supervizija u zaštiti djece: vodič za centre");
    assertThat(proposal.title().source()).isEqualTo(Source.FIRST_PAGE);
    assertThat(proposal.authors().value()).containsExactly("Ana Anić", "Бранко Бранић");
    assertThat(proposal.language().value()).isEqualTo(Language.BS);
    assertThat(proposal.otherLanguages()).contains(Language.HR, Language.SR_LATN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          O hraniteljima i hraniteljskim porodicama. Djeca u hraniteljstvu žive u porodici, a hraniteljima treba podrška centra. | foster-care
          За хранитељске породице и хранитељство. Деца у хранитељским породицама имају право на заштиту. | foster-care
          Дете в приемно семейство има нужда от сигурност. Приемната грижа и приемните семейства помагат. | foster-care
          Asistența maternală și plasamentul familial: copiii din asistență maternală au nevoie de sprijin. | foster-care
          Kujdestaria birësuese: fëmijët në familje kujdestare kanë nevojë për mbështetje nga kujdestaria birësuese. | foster-care
          Згрижувачките семејства и згрижувањето: децата во згрижувачки семејства имаат потреба од поддршка. | foster-care
          """)
  void inflectedNamesOfATopicCount(String text, String topic) {
    var file = stored("text.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(proposals.of(file, READER).topics().value()).contains(topic);
  }

  @Test
  void aFileWithoutWordsProposesNothing() {
    var proposal = proposals.of(stored("scan.png", SampleFiles.picture("png", 600, 400)), READER);
    assertThat(proposal.isEmpty()).isTrue();
  }

  private StoredFile sample(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ProposalTests.class.getResourceAsStream("/sample/files/" + name))) {
      return stored(name, in.readAllBytes());
    }
  }

  private StoredFile stored(String name, byte[] content) {
    var kept = (Stored.Kept) files.store(new ByteArrayInputStream(content), name);
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> files.find(kept.file().id()).orElseThrow(),
            file -> file.textState() != TextState.WAITING);
  }
}
