package org.childhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.childhub.accounts.Needs;
import org.childhub.web.OpenToEveryone;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house that prose cannot keep. */
class HouseRulesTests {
  private static final Path JAVA = Path.of("src/main/java/org/childhub");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path STYLES = Path.of("src/main/resources/static/css");
  private static final ApplicationModules MODULES = ApplicationModules.of(ChildHub.class);
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.childhub");

  @Test
  void roomsCallOnlyTheRoomsBelowThem() {
    MODULES.verify();
  }

  @Test
  void aRoomAloneNamesItsTables() {
    var rooms = MODULES.stream().map(module -> module.getIdentifier().toString()).toList();
    var strays = new ArrayList<String>();
    for (var room : rooms) {
      var foreign =
          Pattern.compile(
              "\\b(?:from|join|into|update|table|references)\\s+(?!%s_)(%s)_[a-z_]+"
                  .formatted(room, String.join("|", rooms)));
      for (var file : files(JAVA.resolve(room), ".java")) {
        var matcher = foreign.matcher(read(file));
        while (matcher.find()) {
          strays.add(JAVA.relativize(file) + ": " + matcher.group());
        }
      }
    }
    assertThat(strays).isEmpty();
  }

  /** A stream of rows that nobody closes keeps its connection for ever. */
  @Test
  void queriesGiveTheirConnectionBack() {
    var open = Pattern.compile("\\.query\\([\\w:]*\\)\\s*\\.stream\\(\\)");
    assertThat(files(JAVA, ".java")).filteredOn(file -> open.matcher(read(file)).find()).isEmpty();
  }

  @Test
  void everyHandlerSaysWhoMayCallIt() {
    var silent = new TreeSet<String>();
    for (var type : CLASSES) {
      if (type.isMetaAnnotatedWith(Controller.class)
          && !type.isAnnotatedWith(OpenToEveryone.class)
          && !type.isAnnotatedWith(Needs.class)) {
        type.getMethods().stream()
            .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
            .filter(method -> !method.isAnnotatedWith(OpenToEveryone.class))
            .filter(method -> !method.isAnnotatedWith(Needs.class))
            .forEach(method -> silent.add(method.getFullName()));
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void namesSayWhatThingsAre() {
    var vague = Pattern.compile(".*(Impl|Manager|Helper|Utils?|DTO|Dto)");
    assertThat(CLASSES)
        .filteredOn(type -> type.getPackageName().startsWith("org.childhub"))
        .extracting(JavaClass::getSimpleName)
        .noneMatch(name -> vague.matcher(name).matches() || name.startsWith("Abstract"));
  }

  @Test
  void filesKeepTheirBudget() {
    assertThat(longerThan(300, files(Path.of("src"), ".java"))).isEmpty();
    assertThat(longerThan(80, files(TEMPLATES, ".jte"))).isEmpty();
    assertThat(longerThan(200, files(STYLES, ".css"))).isEmpty();
  }

  @Test
  void templatesHoldNoTextOfTheirOwn() {
    var literal = new ArrayList<String>();
    for (var template : pages()) {
      var text =
          read(template)
              .replaceAll("(?s)<%--.*?--%>", "")
              .replaceAll("(?m)^@(import|param).*$", "")
              .replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", "");
      var words = Pattern.compile("\\p{L}{2,}").matcher(outsideOfCode(text));
      while (words.find()) {
        literal.add(TEMPLATES.relativize(template) + ": " + words.group());
      }
    }
    // Names of formats, standards and scripts are the same in every language.
    literal.removeIf(
        found ->
            found.matches(
                ".*: (BibTeX|RIS|DOI|ISBN|PDF|Turtle|SKOS|Atom|doctype|html|Ћирилица|Latinica)"));
    assertThat(literal).isEmpty();
  }

  @Test
  void templatesHoldNoInlineStyleOrHandler() {
    for (var template : files(TEMPLATES, ".jte")) {
      assertThat(read(template))
          .as(template.toString())
          .doesNotContain(" style=")
          .doesNotContainPattern("\\son[a-z]+=\"")
          .doesNotContain("$unsafe");
    }
  }

  @Test
  void onlyTheProgramsOwnIconsPrintUncheckedMarkup() {
    var callers = new TreeSet<String>();
    for (var file : files(JAVA, ".java")) {
      if (read(file).contains("SafeHtml.ownMarkup(")) {
        callers.add(JAVA.relativize(file).toString());
      }
    }
    assertThat(callers).isSubsetOf(Set.of("web/Icons.java"));
  }

  private static List<Path> pages() {
    return files(TEMPLATES, ".jte").stream()
        .filter(
            template -> !TEMPLATES.relativize(template).toString().startsWith("site/styleguide"))
        .toList();
  }

  /** What is left of a template without tags, expressions and control lines. */
  private static String outsideOfCode(String template) {
    var text = new StringBuilder();
    var depth = 0;
    for (var i = 0; i < template.length(); i++) {
      var c = template.charAt(i);
      if (template.startsWith("${", i) || template.startsWith("!{", i)) {
        depth++;
        i++;
      } else if (depth > 0) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      } else if (c == '@') {
        i = endOfControl(template, i);
      } else {
        text.append(c);
      }
    }
    return text.toString().replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;", " ");
  }

  /**
   * Past a control word and the brackets that belong to it; content blocks inside them are looked
   * at too.
   */
  private static int endOfControl(String template, int at) {
    var i = at + 1;
    while (i < template.length()
        && (Character.isLetterOrDigit(template.charAt(i))
            || "._".indexOf(template.charAt(i)) >= 0)) {
      i++;
    }
    if (i < template.length() && template.charAt(i) == '(') {
      for (var open = 0; i < template.length(); i++) {
        if (template.startsWith("@`", i)) {
          return i + 1;
        }
        open += template.charAt(i) == '(' ? 1 : template.charAt(i) == ')' ? -1 : 0;
        if (open == 0) {
          return i;
        }
      }
    }
    return i - 1;
  }

  private static List<String> longerThan(int lines, List<Path> files) {
    return files.stream()
        .filter(file -> read(file).lines().count() > lines)
        .map(Path::toString)
        .toList();
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
