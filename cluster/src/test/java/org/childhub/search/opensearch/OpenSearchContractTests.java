package org.childhub.search.opensearch;

import java.io.IOException;
import java.time.Clock;
import org.childhub.search.engine.EngineContract;
import org.childhub.search.engine.SearchIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** In three parts, which is the harder way; the other tests have one. */
class OpenSearchContractTests extends EngineContract {
  private static ThreeNodes nodes;
  private static int tests;
  private OpenSearchIndex index;

  @BeforeAll
  static void start() {
    nodes = new ThreeNodes();
  }

  @AfterAll
  static void stop() throws IOException {
    nodes.close();
  }

  @BeforeEach
  void open() {
    index = new OpenSearchIndex(nodes.settings("contract" + ++tests, 3), true, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Override
  protected SearchIndex index() {
    return index;
  }
}
