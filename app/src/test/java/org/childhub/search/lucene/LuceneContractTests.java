package org.childhub.search.lucene;

import java.nio.file.Path;
import java.time.Clock;
import org.childhub.search.engine.EngineContract;
import org.childhub.search.engine.SearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LuceneContractTests extends EngineContract {
  @TempDir Path folder;
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = new LuceneIndex(folder, true, Clock.systemUTC(), null);
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
