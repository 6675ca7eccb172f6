package org.childhub.search.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.childhub.database.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceModelTests {
  private static final List<String> REST = List.of("blorpish", "frindake", "вуклупан");
  private static final List<String> WORK = List.of("zantle");

  @TempDir Path folder;

  @Test
  void wordsOfOneMeaningPointTheSameWayInAnyLanguage() throws IOException {
    try (var model = SentenceModel.open(ToyModel.write(folder, REST, WORK))) {
      assertThat(model.query("Frindake")).containsExactly(1, 0);
      assertThat(model.passages(List.of("вуклупан и друго", "zantle")))
          .containsExactly(new float[] {1, 0}, new float[] {0, 1});
    }
  }

  @Test
  void aTextIsTheMeanOfItsWordsAlsoAmongLongerOnes() throws IOException {
    try (var model = SentenceModel.open(ToyModel.write(folder, REST, WORK))) {
      var half = (float) Math.sqrt(0.5);
      assertThat(model.passages(List.of("blorpish zantle", "zantle a b c d e f g h")))
          .containsExactly(new float[] {half, half}, new float[] {0, 1});
    }
  }

  @Test
  void manyTextsAreReadInParts() throws IOException {
    try (var model = SentenceModel.open(ToyModel.write(folder, REST, WORK))) {
      assertThat(model.passages(Collections.nCopies(50, "zantle"))).hasSize(50);
    }
  }

  @Test
  void whatItDoesNotKnowHasNoDirection() throws IOException {
    try (var model = SentenceModel.open(ToyModel.write(folder, REST, WORK))) {
      assertThat(model.query("something else")).isEmpty();
      assertThat(model.query("")).isEmpty();
    }
  }

  @Test
  void onlyTheBeginningOfALongTextCounts() throws IOException {
    var toy = ToyModel.write(folder, REST, WORK);
    Files.writeString(folder.resolve("model.properties"), "length=2\n");
    try (var model = SentenceModel.open(toy)) {
      assertThat(model.passages(List.of("blorpish blorpish zantle")))
          .containsExactly(new float[] {1, 0});
    }
  }

  @Test
  void itsIdentityChangesWithItsFiles() throws IOException {
    var first = ToyModel.write(folder.resolve("first"), REST, WORK);
    var same = ToyModel.write(folder.resolve("same"), REST, WORK);
    var other = ToyModel.write(folder.resolve("other"), REST);
    assertThat(first.identity()).isEqualTo(same.identity()).isNotEqualTo(other.identity());
  }

  @Test
  void aWrongFolderIsToldByWhatItLacks() throws IOException {
    assertThat(new ModelFolder(folder.resolve("none")).problem()).contains("is no folder");
    var toy = ToyModel.write(folder, REST);
    assertThat(toy.problem()).isEmpty();
    Files.writeString(folder.resolve("model.properties"), "length=long\n");
    assertThat(toy.problem()).hasValueSatisfying(why -> assertThat(why).contains("properties"));
    Files.delete(folder.resolve("tokenizer.json"));
    assertThat(toy.problem()).contains("has no tokenizer.json");
    Files.createDirectory(folder.resolve("tokenizer.json"));
    assertThat(toy.problem()).contains("has a tokenizer.json that cannot be read");
  }

  @Test
  void whatIsNoModelIsRefusedInASentence() throws IOException {
    var toy = ToyModel.write(folder, REST);
    Files.writeString(folder.resolve("model.onnx"), "none");
    assertThatThrownBy(() -> SentenceModel.open(toy))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("The model in " + folder + " cannot be used: ");
    ToyModel.write(folder, REST);
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    assertThatThrownBy(() -> SentenceModel.open(toy)).isInstanceOf(StartRefused.class);
  }
}
