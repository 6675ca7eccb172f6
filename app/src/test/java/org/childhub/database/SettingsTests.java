package org.childhub.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class SettingsTests {
  private final ApplicationContextRunner hub =
      new ApplicationContextRunner().withUserConfiguration(OnlySettings.class);

  @EnableConfigurationProperties(HubSettings.class)
  static class OnlySettings {
    @Bean
    static SettingsCheck check(Environment environment) {
      return new SettingsCheck(environment);
    }
  }

  @Test
  void withoutAnyTheHubStandsOnThisMachineOnly() {
    hub.run(
        started -> {
          HubSettings settings = started.getBean(HubSettings.class);
          assertThat(settings.address()).isEqualTo("127.0.0.1");
          assertThat(settings.port()).isEqualTo(8080);
          assertThat(settings.sample()).isTrue();
          assertThat(settings.database().url()).isEmpty();
        });
  }

  @Test
  void aWrongValueIsNamedWithItsReason() {
    refuses("hub.port=abc", "hub.port", "is 'abc': it must be a whole number.");
    refuses("hub.port=99999", "hub.port", "is '99999': it must be less than or equal to 65535.");
    refuses("hub.sample=perhaps", "hub.sample", "is 'perhaps': it must be true or false.");
    refuses("hub.base-url=hub.example.org", "hub.base-url", "must be like https://");
    refuses("hub.database.connections=1", "hub.database.connections", "greater than or equal to 2");
  }

  @Test
  void anUnknownSettingIsNamedWithThoseThatExist() {
    refuses("hub.prot=8081", "hub.prot", "is no setting of the hub", "hub.port");
    refuses("hub.database.user=me", "hub.database.user", "hub.database.username");
  }

  @Test
  void theSettingsFileExplainsEverySettingThatCanStandInIt() throws IOException {
    String template =
        new ClassPathResource("settings/childhub.properties")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    List<String> shown =
        template.lines().filter(line -> line.startsWith("#hub.")).map(l -> l.substring(1)).toList();
    hub.withPropertyValues(
            shown.stream().filter(line -> !line.endsWith("=")).toArray(String[]::new))
        .run(started -> assertThat(started).hasNotFailed());
    assertThat(shown.stream().map(line -> line.split("=", 2)[0]))
        .containsExactlyInAnyOrder(
            Stream.of(
                    "port,address,base-url,sample,database.url,database.username,database.password,"
                        .concat("database.connections,database.programs")
                        .split(","))
                .map("hub."::concat)
                .toArray(String[]::new));
  }

  @Test
  void theSettingsFileIsWrittenOnceAndThenBelongsToTheOperator(@TempDir Path root)
      throws IOException {
    var folder = new DataFolder(root);
    folder.writeSettings();
    Properties empty =
        PropertiesLoaderUtils.loadProperties(
            new org.springframework.core.io.FileSystemResource(folder.settings()));
    assertThat(empty).isEmpty();
    Files.writeString(folder.settings(), "hub.port=8081");
    folder.writeSettings();
    assertThat(folder.settings()).hasContent("hub.port=8081");
  }

  @Test
  void anAddressOfEitherFormLeadsToAnOutsideDatabase() {
    var plain =
        OutsidePostgres.read(database("postgres://me:p%40ss@db.example:5433/hub?sslmode=require"));
    assertThat(plain.url()).isEqualTo("jdbc:postgresql://db.example:5433/hub?sslmode=require");
    assertThat(plain.username()).isEqualTo("me");
    assertThat(plain.password()).isEqualTo("p@ss");
    assertThat(plain.toString()).doesNotContain("p@ss");
    var jdbc = OutsidePostgres.read(database("jdbc:postgresql://db.example/hub?user=me"));
    assertThat(jdbc.username()).isNull();
  }

  private static HubSettings.Database database(String url) {
    return new HubSettings.Database(url, null, null, 12, null);
  }

  private void refuses(String setting, String... words) {
    hub.withPropertyValues(setting)
        .run(
            started ->
                assertThat(started)
                    .getFailure()
                    .isInstanceOf(StartRefused.class)
                    .message()
                    .contains(words));
  }
}
