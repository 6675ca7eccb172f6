package org.childhub;

import java.util.Map;
import org.childhub.database.TestDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each test context an empty database and an empty data folder. Contexts stay for later
 * tests; what they do not use of the one server's connections they give back.
 */
public final class TestHub
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase.Access database = TestDatabase.empty();
    Map<String, Object> settings =
        Map.of(
            "hub.data", TestDatabase.temporaryFolder().toString(),
            "hub.sample", "false",
            "spring.datasource.hikari.minimum-idle", "0",
            "spring.datasource.hikari.idle-timeout", "10000",
            "hub.database.url", database.url(),
            "hub.database.username", database.username(),
            "hub.database.password", database.password());
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
  }
}
