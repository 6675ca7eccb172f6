package org.childhub.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a database has exactly the migrations that the program brings. One query tells; asking
 * Flyway room by room took an eighth of a start, though nearly every start finds nothing to do.
 */
final class AppliedMigrations {
  private AppliedMigrations() {}

  /** Whether all are there, unchanged and none besides; false too where that cannot be told. */
  static boolean areThoseOfTheProgram(DataSource database, Collection<String> modules) {
    var histories =
        modules.stream()
            .map(
                module ->
                    "select '%s ' || version || ' ' || coalesce(checksum, 0) || ' ' || success from %s where type = 'SQL'"
                        .formatted(module, ModuleMigrations.history(module)))
            .collect(Collectors.joining(" union all "));
    try {
      var applied = JdbcClient.create(database).sql(histories).query(String.class).set();
      return applied.equals(brought());
    } catch (BadSqlGrammarException e) {
      // A room is new and has no history yet.
      return false;
    }
  }

  /** Room, version and checksum of each script, as histories note them. */
  private static Set<String> brought() {
    try {
      var scripts = new TreeSet<String>();
      var resolver = new PathMatchingResourcePatternResolver();
      for (var script : resolver.getResources("classpath*:db/migration/*/V*.sql")) {
        String[] path = script.getURL().getPath().split("/");
        String version = path[path.length - 1].substring(1).split("__")[0];
        scripts.add("%s %s %d true".formatted(path[path.length - 2], version, checksum(script)));
      }
      return scripts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Flyway's: CRC-32 of the lines without their ends. */
  private static int checksum(Resource script) throws IOException {
    var sum = new CRC32();
    try (var lines = new BufferedReader(new InputStreamReader(script.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sum.update(line.getBytes(UTF_8));
      }
    }
    return (int) sum.getValue();
  }
}
