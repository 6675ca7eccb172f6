package org.childhub.search;

import java.time.Clock;
import org.childhub.database.DataFolder;
import org.childhub.database.FolderLock;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.lucene.LuceneIndex;
import org.childhub.search.opensearch.OpenSearchIndex;
import org.childhub.search.opensearch.OpenSearchSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lucene in the data folder, unless the settings name a cluster. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenSearchSettings.class)
class SearchEngine {
  @Bean
  SearchIndex searchIndex(
      OpenSearchSettings settings, DataFolder folder, FolderLock lock, Clock clock) {
    return settings.isGiven()
        ? new OpenSearchIndex(settings, lock.owned(), clock)
        : new LuceneIndex(folder.index(), lock.owned(), clock);
  }
}
