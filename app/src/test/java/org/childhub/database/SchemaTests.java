package org.childhub.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.childhub.HubTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class SchemaTests {
  @Autowired JdbcClient jdbc;

  @Test
  void migrationsMakeTheEventRegistryInTheHubsOwnSchema() {
    assertThat(
            jdbc.sql("select schemaname from pg_tables where tablename = 'event_publication'")
                .query(String.class)
                .list())
        .containsExactly("childhub");
  }
}
