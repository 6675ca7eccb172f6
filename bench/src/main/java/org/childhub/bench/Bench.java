package org.childhub.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hub bench NAME}. */
@Command(
    name = "bench",
    description = "Measure the built program on this machine; docs/benchmarks.md says what is measured how.",
    subcommands = {PagesBench.class, MembersBench.class, ImportBench.class, LighthouseBench.class},
    mixinStandardHelpOptions = true)
final class Bench {
  private Bench() {}

  /** 0 where all was measured, met or missed; 1 where something could not be measured; 2 for a wrong option. */
  public static void main(String[] args) {
    var line =
        new CommandLine(Bench.class, new Making())
            .setExecutionExceptionHandler(
                (problem, command, parsed) -> {
                  if (problem instanceof CannotMeasure) {
                    command.getErr().println(problem.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                  }
                  throw problem;
                });
    System.exit(line.execute(args.length == 0 ? new String[] {"--help"} : args));
  }

  private static final class Making implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      return type == Bench.class ? type.cast(new Bench()) : CommandLine.defaultFactory().create(type);
    }
  }
}
