package org.childhub.journeys;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses of the hub's handlers, as docs/access.md lists them. */
final class Handlers {
  private static final Path TABLES = Path.of("../docs/access.md");
  private static final Pattern ADDRESS = Pattern.compile("`([A-Z]+ /[^`]*)`");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

  private final List<Handler> all;

  private record Handler(String name, Pattern address, int variables) {
    static Handler of(String name) {
      var address = VARIABLE.matcher(name).replaceAll("[^/]+").replace("**", ".*");
      return new Handler(
          name, Pattern.compile(address), (int) VARIABLE.matcher(name).results().count());
    }
  }

  private Handlers(List<Handler> all) {
    this.all = all;
  }

  static Handlers read() throws IOException {
    return new Handlers(
        ADDRESS
            .matcher(Files.readString(TABLES))
            .results()
            .map(found -> Handler.of(found.group(1)))
            .sorted(comparingInt(Handler::variables))
            .toList());
  }

  /** Which handler answers, such as {@code POST /{lang}/edit/{id}}; unknown ones are a failure. */
  String of(String method, String path) {
    var request = method + " " + path;
    return all.stream()
        .filter(handler -> handler.address().matcher(request).matches())
        .findFirst()
        .map(Handler::name)
        .orElseThrow(() -> new IllegalStateException("docs/access.md lacks " + request));
  }
}
