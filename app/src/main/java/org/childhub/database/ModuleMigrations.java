package org.childhub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;
import org.springframework.util.ClassUtils;

/**
 * The modules that bring migrations ({@code db/migration/<module>}), each after those that it may
 * depend on, as their package-info declares.
 */
public final class ModuleMigrations {
  /** What belongs to no module. */
  public static final String ROOT = "__root";

  private static final String BASE = "org.childhub.";

  private ModuleMigrations() {}

  /**
   * Names of modules in the order in which their tables can be made; {@code __root} comes first.
   */
  public static List<String> inOrder() {
    Set<String> ordered = new LinkedHashSet<>(List.of(ROOT));
    Set<String> folders = folders();
    folders.forEach(module -> visit(module, new LinkedHashSet<>(), ordered));
    return ordered.stream().filter(folders::contains).toList();
  }

  /** Name of the table in which Flyway notes the module's migrations. */
  public static String history(String module) {
    return module.equals(ROOT) ? "flyway_schema_history" : "flyway_schema_history_" + module;
  }

  private static void visit(String module, Set<String> path, Collection<String> ordered) {
    if (path.add(module) && !ordered.contains(module)) {
      needs(module).forEach(below -> visit(below, path, ordered));
      ordered.add(module);
    }
  }

  private static List<String> needs(String module) {
    String name = BASE + module + ".package-info";
    if (!ClassUtils.isPresent(name, null)) {
      return List.of();
    }
    var declared = ClassUtils.resolveClassName(name, null).getAnnotation(ApplicationModule.class);
    return declared == null
        ? List.of()
        : List.of(declared.allowedDependencies()).stream()
            .map(needed -> needed.split("::")[0].strip())
            .toList();
  }

  private static Set<String> folders() {
    try {
      var names = new TreeSet<String>();
      var resolver = new PathMatchingResourcePatternResolver();
      for (Resource script : resolver.getResources("classpath*:db/migration/*/V*.sql")) {
        String[] path = script.getURL().getPath().split("/");
        names.add(path[path.length - 2]);
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
