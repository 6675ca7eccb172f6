package org.childhub.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenSearchSettingsTests {
  @Test
  void withoutAnAddressTheIndexIsInTheDataFolder() {
    assertThat(at().isGiven()).isFalse();
    assertThat(at(" ", "").isGiven()).isFalse();
    assertThat(at("https://node1:9200", " http://10.0.0.2:9200 ").isGiven()).isTrue();
  }

  @Test
  void anAddressThatIsNoneIsRefusedInASentence() {
    for (var wrong :
        List.of(
            "node1:9200",
            "ftp://node1",
            "http://",
            "http://a b",
            "http://me:secret@a",
            "http://a/b")) {
      assertThatThrownBy(() -> at(wrong))
          .as(wrong)
          .hasMessageStartingWith("hub.search.opensearch.url must be addresses such as");
    }
  }

  private static OpenSearchSettings at(String... urls) {
    return new OpenSearchSettings(List.of(urls), "", "", "childhub", 1, 1);
  }
}
