package org.childhub.database;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;

// Each bean needs the one before it, so that they close in the opposite order: connections, server,
// lock.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubSettings.class)
class DatabaseConfiguration {

  @Bean
  DataFolder dataFolder(HubSettings settings) {
    var folder = new DataFolder(settings.data());
    folder.writeSettings();
    return folder;
  }

  @Bean
  FolderLock folderLock(DataFolder folder, ApplicationContext context) {
    return context instanceof WebApplicationContext
        ? FolderLock.forHub(folder)
        : FolderLock.forCommand(folder);
  }

  @Bean
  PostgresServer postgresServer(HubSettings settings, DataFolder folder, FolderLock lock) {
    HubSettings.Database database = settings.database();
    if (!database.url().isBlank()) {
      return OutsidePostgres.of(database);
    }
    if (!lock.owned()) {
      return JoinedPostgres.of(folder);
    }
    Path programs = database.programs();
    return EmbeddedPostgres.start(
        folder, programs == null ? folder.root().resolve("postgresql") : programs);
  }

  @Bean
  JdbcConnectionDetails databaseConnection(PostgresServer server) {
    return new JdbcConnectionDetails() {
      @Override
      public @Nullable String getUsername() {
        return server.username();
      }

      @Override
      public @Nullable String getPassword() {
        return server.password();
      }

      @Override
      public String getJdbcUrl() {
        return server.url();
      }
    };
  }

  @Bean
  static SettingsCheck settingsCheck(Environment environment) {
    return new SettingsCheck(environment);
  }

  @Bean
  FlywayMigrationStrategy migrations(FolderLock lock) {
    return new Migrations(lock, Duration.ofSeconds(20));
  }

  /** Goes by the hub's zone, so that its days begin where its readers are. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock(HubSettings settings) {
    return Clock.system(settings.site().zone());
  }

  // Commands start lazily, but the event registry needs the transactions even in order to close.
  @Bean
  static LazyInitializationExcludeFilter transactionsAtOnce() {
    return LazyInitializationExcludeFilter.forBeanTypes(PlatformTransactionManager.class);
  }
}
