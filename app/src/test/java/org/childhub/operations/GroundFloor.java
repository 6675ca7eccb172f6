package org.childhub.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.childhub.database.DataFolder;
import org.childhub.database.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hubs of which only the ground floor stands: tables of all modules, but none of their beans. */
@ComponentScan(basePackageClasses = {Backup.class, DataFolder.class})
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
class GroundFloor {
  /** One with two rows and a file. */
  static ConfigurableApplicationContext hubWithContent() throws Exception {
    var full = hub();
    publish(full, "first");
    publish(full, "second");
    Path file = folder(full).files().resolve("ab").resolve("Здраво свете.pdf");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "content");
    return full;
  }

  static ConfigurableApplicationContext hub() {
    TestDatabase.Access database = TestDatabase.empty();
    return new SpringApplicationBuilder(GroundFloor.class)
        .web(WebApplicationType.NONE)
        .run(
            "--hub.data=" + TestDatabase.temporaryFolder(),
            "--hub.database.url=" + database.url(),
            "--hub.database.username=" + database.username(),
            "--hub.database.password=" + database.password(),
            "--logging.file.name=");
  }

  static DataFolder folder(ConfigurableApplicationContext hub) {
    return hub.getBean(DataFolder.class);
  }

  static Manifest backup(ConfigurableApplicationContext hub, Path file) throws Exception {
    hub.getBean(JdbcClient.class);
    return hub.getBean(Backup.class).write(file, part -> {});
  }

  // Any table would do; this one hangs on no other.
  static void publish(ConfigurableApplicationContext hub, String text) {
    hub.getBean(JdbcClient.class)
        .sql("insert into samples_step (name, items) values (:text, 1)")
        .param("text", text)
        .update();
  }

  static List<String> published(ConfigurableApplicationContext hub) {
    return hub.getBean(JdbcClient.class)
        .sql("select name from samples_step")
        .query(String.class)
        .list();
  }
}
