package org.childhub.search;

import java.time.Clock;
import org.childhub.database.DataFolder;
import org.childhub.database.FolderLock;
import org.childhub.database.StartRefused;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.lucene.LuceneIndex;
import org.childhub.search.model.ModelSettings;
import org.childhub.search.opensearch.OpenSearchIndex;
import org.childhub.search.opensearch.OpenSearchSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lucene in the data folder, unless the settings name a cluster. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OpenSearchSettings.class, ModelSettings.class})
class SearchEngine {
  @Bean
  SearchIndex searchIndex(
      OpenSearchSettings settings,
      ModelSettings model,
      DataFolder folder,
      FolderLock lock,
      Clock clock) {
    if (settings.isGiven() && model.isGiven()) {
      throw new StartRefused(
          "hub.search.model serves Lucene only: leave it or hub.search.opensearch.url empty.");
    }
    return settings.isGiven()
        ? new OpenSearchIndex(settings, lock.owned(), clock)
        : new LuceneIndex(folder.index(), lock.owned(), clock, lock.owned() ? model.open() : null);
  }
}
