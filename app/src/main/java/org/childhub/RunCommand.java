package org.childhub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.childhub.database.DataFolder;
import org.childhub.database.HubSettings;
import org.childhub.signin.FirstAdministrator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves pages until it is stopped. */
@Command(name = "run", description = "Start the hub (what happens without a command).")
final class RunCommand {
  private static final String SAMPLE =
      """
        Content      sample content is loaded into an empty database (./hub run --empty: none)
        Signing in   as a sample member of any role, on this machine: press “Sign in”
      """;

  private static final String FIRST =
      """
        First of all make yourself the administrator (good for a day, once):
          %s
      """;

  @Option(names = "--port", paramLabel = "N", description = "The port (HUB_PORT, otherwise 8080).")
  @Nullable String port;

  @Option(names = "--empty", description = "Load no sample content into an empty database.")
  boolean empty;

  int start(List<String> given, HubPlace place) {
    if (!place.isHub()) {
      System.out.printf("There is no hub in %s yet: a new one begins there.%n", place.folder());
      begin(place.folder());
    }
    var settings = new ArrayList<>(given);
    if (port != null) {
      settings.add("--hub.port=" + port);
    }
    if (empty) {
      settings.add("--hub.sample=false");
    }
    greet(Wiring.asWritten().run(settings.toArray(String[]::new)));
    return HubCommandLine.KEEPS_RUNNING;
  }

  // Before the log, which would make the folder for everyone to read.
  private static void begin(Path folder) {
    try {
      DataFolder.begin(folder);
    } catch (IOException e) {
      // The start says so in a sentence.
      LoggerFactory.getLogger(RunCommand.class).debug("The folder was not made", e);
    }
  }

  private static void greet(ConfigurableApplicationContext hub) {
    HubSettings settings = hub.getBean(HubSettings.class);
    System.out.printf(
        """

        ChildHub is ready.
          Address      http://%s:%s/
          Data folder  %s
        %s%s  Stop with Ctrl-C.
        """,
        settings.address().isLoopbackAddress() ? "localhost" : settings.address().getHostAddress(),
        hub.getEnvironment().getProperty("local.server.port"),
        hub.getBean(DataFolder.class).root(),
        settings.sample() ? SAMPLE : "",
        hub.getBean(FirstAdministrator.class).link().map(FIRST::formatted).orElse(""));
  }
}
