package org.childhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the house in ARCHITECTURE.md is drawn from the code. */
class ArchitectureTests {
  private static final Path PAGE = Path.of("../ARCHITECTURE.md");

  @Test
  void theDiagramShowsTheModulesAsTheyAre() throws IOException {
    var page = Files.readString(PAGE);
    assertThat(page)
        .as("Replace the mermaid block of ARCHITECTURE.md by this one")
        .contains("```mermaid\n" + diagram() + "```");
  }

  /**
   * Arrows go from a module to those it may call; what one may call by way of another is left out.
   */
  private static String diagram() {
    var modules = ApplicationModules.of(ChildHub.class);
    var arrows = new TreeSet<String>();
    for (var module : modules) {
      var direct = new TreeSet<String>();
      module
          .getDirectDependencies(modules)
          .uniqueModules()
          .forEach(other -> direct.add(name(other)));
      for (var other : direct) {
        var isReachedOtherwise =
            direct.stream()
                .filter(third -> !third.equals(other))
                .flatMap(third -> modules.getModuleByName(third).stream())
                .anyMatch(third -> reaches(third, other, modules));
        if (!isReachedOtherwise) {
          arrows.add("  %s --> %s\n".formatted(name(module), other));
        }
      }
    }
    return "flowchart TD\n" + String.join("", arrows);
  }

  private static boolean reaches(ApplicationModule from, String to, ApplicationModules modules) {
    return from.getDirectDependencies(modules)
        .uniqueModules()
        .anyMatch(next -> name(next).equals(to) || reaches(next, to, modules));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
