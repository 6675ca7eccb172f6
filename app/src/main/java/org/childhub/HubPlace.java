package org.childhub;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.childhub.database.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * Where a hub lives, told from command line and environment before anything is read or written.
 *
 * @param elsewhere whether its database is an outside one, so that a new folder is no new hub
 */
record HubPlace(Path folder, boolean elsewhere) {
  static HubPlace of(List<String> settings) {
    String folder = setting(settings, "--hub.data=", "HUB_DATA");
    return new HubPlace(
        Path.of(folder == null ? "data" : folder).toAbsolutePath().normalize(),
        setting(settings, "--hub.database.url=", "HUB_DATABASE_URL", "DATABASE_URL") != null);
  }

  boolean isHub() {
    return elsewhere || DataFolder.holdsHub(folder);
  }

  private static @Nullable String setting(
      List<String> settings, String option, String... variables) {
    return Stream.concat(
            settings.reversed().stream()
                .filter(given -> given.startsWith(option))
                .map(given -> given.substring(option.length())),
            Stream.of(variables).map(System::getenv))
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse(null);
  }
}
