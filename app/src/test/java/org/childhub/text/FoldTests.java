package org.childhub.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTests {
  @Test
  void theFourSpellingsOfANameAreOneKey() {
    assertThat(List.of("Ђаковачка", "Đakovačka", "Djakovačka", "djakovacka"))
        .extracting(Fold::fold)
        .containsOnly("djakovacka");
    assertThat(Fold.fold("  Copiii  și ﬁșe ")).isEqualTo(Fold.fold("COPIII ŞI FIŞE"));
  }

  @Test
  void otherCyrillicIsNotTakenForSerbian() {
    assertThat(Fold.fold("Закрила на детето: щастие")).isEqualTo("закрила на детето: щастие");
    assertThat(Fold.fold("Ѓорѓи")).isEqualTo("горги");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Права детета у Србији|prava-deteta-u-srbiji",
        "Закрила на детето: ъгъл и щастие|zakrila-na-deteto-ugul-i-shtastie",
        "Защита детей и объявление, ребёнок|zashchita-detey-i-obyavleniye-rebenok",
        "Захист дітей України|zakhyst-ditey-ukrayiny",
        "Η προστασία των παιδιών|i-prostasia-ton-paidion",
        "Ѓорѓи и ќерка|gorgi-i-kerka",
        "Đak, čaša & «žeton»|djak-casa-zeton",
        "Protecția copiilor și ș|protectia-copiilor-si-s",
        "Përkujdesja ë ç|perkujdesja-e-c",
        "Gyermekvédelem ő ű|gyermekvedelem-o-u",
        "L’enfant d'abord : œuvre|lenfant-dabord-oeuvre",
        "The First 72 Hours!|the-first-72-hours",
        "!!!|item"
      })
  void aTitleBecomesWordsOfAnAddress(String title, String slug) {
    assertThat(Fold.slug(title)).isEqualTo(slug);
  }

  @Test
  void anAddressEndsBetweenWordsAndIsNeverEmpty() {
    assertThat(Fold.slug("The protection of children on the move in South-East Europe and more"))
        .isEqualTo("the-protection-of-children-on-the-move-in-south-east-europe");
    assertThat(Fold.slug("a".repeat(100))).hasSize(60);
    assertThat(Fixtures.strings("text/blns.json"))
        .allSatisfy(
            naughty ->
                assertThat(Fold.slug(naughty))
                    .matches("[a-z0-9]+(-[a-z0-9]+)*")
                    .hasSizeLessThan(61));
  }
}
