package org.childhub;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What all commands share. */
@Command(
    name = "hub",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    versionProvider = HubCommand.Version.class,
    description = "A knowledge hub for people who protect children.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Without a command the hub runs. A setting can also be given as --hub.NAME=VALUE or",
      "as HUB_NAME in the environment; childhub.properties in the data folder has them."
    })
class HubCommand {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The data folder (HUB_DATA, otherwise ./data).")
  @Nullable Path data;

  @Option(
      names = "--new",
      scope = ScopeType.INHERIT,
      description = "Begin a new hub where the data folder holds none; run and restore always do.")
  boolean fresh;

  static class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = ChildHub.class.getPackage().getImplementationVersion();
      return new String[] {"ChildHub " + (version == null ? "(development)" : version)};
    }
  }
}
