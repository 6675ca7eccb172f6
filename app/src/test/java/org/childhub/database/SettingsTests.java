package org.childhub.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class SettingsTests {
  /** All but the data folder, which the settings lie in, and the base address by its other name. */
  private static final List<String> ALL =
      List.of(
          "hub.port",
          "hub.address",
          "hub.base-url",
          "hub.site.name",
          "hub.site.zone",
          "hub.sample",
          "hub.database.url",
          "hub.database.username",
          "hub.database.password",
          "hub.database.connections",
          "hub.database.programs",
          "hub.files.max-size",
          "hub.files.max-pixels",
          "hub.files.time-limit",
          "hub.uploads.max-open",
          "hub.uploads.max-bytes",
          "hub.uploads.keep-for",
          "hub.uploads.keep-unused",
          "hub.files.scan-command",
          "hub.mail.host",
          "hub.mail.port",
          "hub.mail.username",
          "hub.mail.password",
          "hub.mail.tls",
          "hub.mail.from",
          "hub.mail.per-minute",
          "hub.mail.keep",
          "hub.search.model",
          "hub.search.opensearch.url",
          "hub.search.opensearch.username",
          "hub.search.opensearch.password",
          "hub.search.opensearch.prefix",
          "hub.search.opensearch.shards",
          "hub.search.opensearch.replicas",
          "hub.translation.provider",
          "hub.translation.url",
          "hub.translation.key",
          "hub.translation.timeout",
          "hub.translation.characters",
          "hub.retention.leaving",
          "hub.retention.inactive-accounts",
          "hub.retention.warning",
          "hub.retention.verifications",
          "hub.retention.concerns",
          "hub.retention.decisions");

  private final ApplicationContextRunner hub =
      new ApplicationContextRunner().withUserConfiguration(OnlySettings.class);

  @ConfigurationPropertiesScan("org.childhub")
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
          assertThat(settings.address()).isEqualTo(InetAddress.getLoopbackAddress());
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
    refuses("hub.address=not an address", "hub.address", "an address of this machine");
    refuses("hub.database.connections=1", "hub.database.connections", "greater than or equal to 2");
    refuses("hub.database.programs=a\0b", "hub.database.programs", "must be a readable path");
    refuses("hub.site.name= ", "hub.site.name", "must not be blank");
    refuses("hub.site.zone=Nowhere", "hub.site.zone", "a time zone such as Europe/Belgrade");
    refuses("hub.site.base-url=hub", "hub.site.base-url", "must be like https://");
    refuses("hub.files.max-size=3GB", "hub.files.max-size", "is '3GB': it must be from 1B to");
    refuses("hub.files.max-size=much", "hub.files.max-size", "a size such as 200MB");
    refuses("hub.files.max-pixels=0", "hub.files.max-pixels", "must be 1 or more");
    refuses("hub.files.time-limit=-1s", "hub.files.time-limit", "longer than nothing");
    refuses("hub.files.time-limit=soon", "hub.files.time-limit", "a time such as 60s");
    refuses("hub.files.scan-command=scan", "hub.files.scan-command", "must say {file}");
    refuses("hub.mail.host=smtp://mail", "hub.mail.host", "must be the name of a server");
    refuses("hub.mail.port=0", "hub.mail.port", "greater than or equal to 1");
    refuses("hub.mail.tls=ssl", "hub.mail.tls", "is 'ssl': it must be starttls, tls or none.");
    refuses("hub.mail.from=Hub <hub@example.org>", "hub.mail.from", "must be one address");
    refuses("hub.mail.per-minute=-1", "hub.mail.per-minute", "greater than or equal to 0");
    refuses("hub.mail.keep=0s", "hub.mail.keep", "longer than nothing");
    refuses("hub.search.model=/nowhere", "hub.search.model", "is '/nowhere': it is no folder.");
    refuses("hub.search.model=src", "hub.search.model", "is 'src': it has no model.onnx.");
    refuses(
        "hub.search.opensearch.url=node1:9200", "hub.search.opensearch.url", "must be addresses");
    refuses("hub.search.opensearch.prefix=My hub", "hub.search.opensearch.prefix", "small letters");
    refuses(
        "hub.translation.provider=google", "hub.translation.provider", "libretranslate or deepl");
    refuses("hub.translation.provider=libretranslate", "hub.translation.url", "must be set where");
    refuses("hub.translation.provider=deepl", "hub.translation.key", "must be set where");
    refuses("hub.translation.url=translate", "hub.translation.url", "must be like https://");
    refuses("hub.translation.timeout=0s", "hub.translation.timeout", "longer than nothing");
    refuses("hub.translation.characters=10", "hub.translation.characters", "equal to 200");
    refuses("hub.search.opensearch.shards=0", "hub.search.opensearch.shards", "greater than");
  }

  @Test
  void anUnknownSettingIsNamedWithThoseThatExist() {
    refuses("hub.prot=8081", "hub.prot", "is no setting of the hub", "hub.port");
    refuses("hub.database.user=me", "hub.database.user", "hub.database.username");
  }

  @Test
  void settingsWithAKeyOfTheOperatorsAreKnown() {
    var university =
        new String[] {
          "hub.sign-in.providers.uni-2.name=University",
          "hub.sign-in.providers.uni-2.issuer=https://login.example.org",
          "hub.sign-in.providers.uni-2.client-id=hub"
        };
    hub.withPropertyValues(university).run(started -> assertThat(started).hasNotFailed());
    hub.withPropertyValues(university)
        .withPropertyValues("hub.sign-in.providers.uni-2.client-key=x")
        .run(
            refused ->
                assertThat(refused)
                    .getFailure()
                    .hasMessageContaining("client-key")
                    .hasMessageContaining("hub.sign-in.providers.<key>.client-id"));
    hub.withPropertyValues(university)
        .withPropertyValues("hub.sign-in.providers.uni-2.issuer=http://login.example.org")
        .run(
            refused ->
                assertThat(refused)
                    .getFailure()
                    .hasMessageContaining("hub.sign-in.providers.uni-2.issuer"));
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
    assertThat(shown.stream().map(SettingsTests::name)).containsExactlyInAnyOrderElementsOf(ALL);
  }

  @Test
  void everySettingAlsoComesFromTheEnvironment() throws IOException {
    String template =
        new ClassPathResource("settings/childhub.properties")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    var values =
        Map.of(
            "hub.database.programs", "/opt/postgresql",
            "hub.database.url", "postgres://db.example/hub",
            "hub.database.username", "me",
            "hub.database.password", "secret",
            "hub.files.scan-command", "clamdscan {file}",
            "hub.search.opensearch.url", "https://node1:9200,https://node2:9200",
            "hub.search.opensearch.username", "me",
            "hub.search.opensearch.password", "secret");
    for (String setting : ALL) {
      String variable = setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
      String shown = template.replaceFirst("(?s).*\n#" + setting + "=([^\n]*).*", "$1");
      String value = values.getOrDefault(setting, shown);
      assertThat(template).contains(variable);
      hub.withInitializer(
              context ->
                  context
                      .getEnvironment()
                      .getPropertySources()
                      .addFirst(
                          new SystemEnvironmentPropertySource(
                              "systemEnvironment", Map.of(variable, value))))
          .run(
              started -> {
                assertThat(started).hasNotFailed();
                assertThat(Binder.get(started.getEnvironment()).bind(setting, String.class).get())
                    .isEqualTo(value);
              });
    }
  }

  private static String name(String line) {
    return line.split("=", 2)[0];
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
