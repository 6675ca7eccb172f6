package org.childhub.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.childhub.database.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FilesConfiguration {
  /** An upload that takes longer has been given up. */
  private static final Duration OLDEST_DRAFT = Duration.ofHours(6);

  @Bean
  FileFolder fileFolder(DataFolder data, Clock clock) throws IOException {
    FileFolder folder = new FileFolder(data.files());
    folder.removeDrafts(clock.instant().minus(OLDEST_DRAFT));
    return folder;
  }
}
