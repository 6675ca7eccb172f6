package org.childhub;

import java.util.Map;
import org.childhub.database.TestDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each test context an empty database and an empty data folder. */
public final class TestHub
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase.Access database = TestDatabase.empty();
    Map<String, Object> settings =
        Map.of(
            "hub.data", TestDatabase.temporaryFolder().toString(),
            "hub.sample", "false",
            "hub.database.url", database.url(),
            "hub.database.username", database.username(),
            "hub.database.password", database.password());
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
  }
}
