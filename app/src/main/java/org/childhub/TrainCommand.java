package org.childhub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * A short life on a throw-away data folder, from which the Java machine learns what to load at the
 * next start.
 */
@Command(name = "train", hidden = true, description = "Train the AOT cache.")
final class TrainCommand {
  private static final List<String> VISITS =
      List.of("/healthz", "/en/", "/sr-Cyrl/", "/en/library", "/en/search?q=child", "/en/nothing");

  int start(List<String> given) {
    Path folder = temporaryFolder();
    var settings = new ArrayList<>(given);
    settings.addAll(List.of("--hub.data=" + folder, "--hub.port=0", "--hub.sample=false"));
    try (var hub = Wiring.asWritten().run(settings.toArray(String[]::new));
        var browser = HttpClient.newHttpClient()) {
      String port = hub.getEnvironment().getRequiredProperty("local.server.port");
      for (String visit : VISITS) {
        var address = URI.create("http://127.0.0.1:" + port + visit);
        browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      }
      new TrainingWalk(hub, browser).walk();
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } finally {
      FileSystemUtils.deleteRecursively(folder.toFile());
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("hub-train");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
