package org.childhub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.childhub.database.MayBeginHub;
import org.childhub.database.StartRefused;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Finds the commands, reads the arguments and only then starts what is needed. A command is a bean
 * of its module with picocli's {@code @Command} that is {@code Callable<Integer>} or {@code
 * Runnable}; one that is no bean runs without anything being started; the name {@code "admin
 * concerns"} puts it below {@code admin}.
 */
final class HubCommandLine {
  /** The hub serves pages in threads of its own; its process must not end yet. */
  static final int KEEPS_RUNNING = -1;

  private static final Pattern SHARED = Pattern.compile("--new|--data(=.*)?");

  private final SpringObjenesis bare = new SpringObjenesis();
  private List<String> settings = List.of();
  private List<Class<?>> found = List.of();
  private String[] words = new String[0];

  /** Runs one command; 0 is success, 1 a failure, 2 a wrong option, which also prints the usage. */
  int execute(String... args) {
    settings = Arrays.stream(args).filter(HubCommandLine::isSetting).toList();
    words = Arrays.stream(args).filter(arg -> !isSetting(arg)).toArray(String[]::new);
    int first = firstWord();
    if (first == words.length || words[first].startsWith("-") && !isRequest(words[first])) {
      words = prepend("run", words);
      first = 0;
    }
    found = words[first].equals("run") ? List.of(RunCommand.class) : commands();
    // A first reading without beans: help and mistakes need no database.
    return commandLine(this::bare).setExecutionStrategy(this::start).execute(words);
  }

  // Options that all commands share may stand before the command.
  private int firstWord() {
    int at = 0;
    while (at < words.length && SHARED.matcher(words[at]).matches()) {
      at += words[at].equals("--data") ? 2 : 1;
    }
    return Math.min(at, words.length);
  }

  private int start(ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    HubCommand shared = parsed.commandSpec().commandLine().getCommand();
    takeFolder(shared, parsed);
    Object command = last.commandSpec().userObject();
    if (!last.commandSpec().subcommands().isEmpty()) {
      throw new ParameterException(last.commandSpec().commandLine(), "Missing a command");
    }
    var place = HubPlace.of(settings);
    try {
      return switch (command) {
        case RunCommand run -> run.start(settings, place);
        case TrainCommand train -> train.start(settings);
        default ->
            isBean(command)
                ? inPlace(command, place, shared.fresh)
                : commandLine(this::bare).execute(words);
      };
    } catch (RuntimeException e) {
      // Spring has reported it already, in a sentence where it knew one.
      LoggerFactory.getLogger(HubCommandLine.class).debug("The start failed", e);
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private void takeFolder(HubCommand shared, ParseResult parsed) {
    if (shared.data == null) {
      return;
    }
    if (shared.data.toString().isBlank()) {
      throw new ParameterException(parsed.commandSpec().commandLine(), "--data needs a folder");
    }
    settings = List.of(prepend("--hub.data=" + shared.data, settings.toArray(String[]::new)));
  }

  private int inPlace(Object command, HubPlace place, boolean fresh) {
    var mayBegin = fresh || command.getClass().isAnnotationPresent(MayBeginHub.class);
    return place.isHub() || mayBegin ? inContext() : refuseNewHub(place);
  }

  private static int refuseNewHub(HubPlace place) {
    System.err.printf(
        "There is no hub in %s. Is --data or HUB_DATA mistyped? './hub run' begins a new one there,"
            + " and so does --new with this command.%n",
        place.folder());
    return CommandLine.ExitCode.SOFTWARE;
  }

  // Without web and lazily, so that a command starts only what it uses and no work of a running
  // hub.
  private int inContext() {
    var arguments = new ArrayList<>(settings);
    arguments.add("--spring.modulith.events.republish-outstanding-events-on-restart=false");
    arguments.add("--logging.file.name=");
    // A command says in its own words what failed; what it leaves to the running hub is no failure.
    arguments.add("--logging.level.org.springframework.transaction=off");
    arguments.add("--logging.level.org.springframework.context.event=off");
    arguments.add("--logging.level.org.springframework.scheduling=off");
    arguments.add("--logging.level.com.zaxxer.hikari=off");
    // The registry of events ends with a look at what is left to do, as the next start does.
    arguments.add("--logging.level.org.springframework.beans.factory.support=off");
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ChildHub.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .run(arguments.toArray(String[]::new))) {
      return commandLine(beans(context))
          .setExecutionExceptionHandler(HubCommandLine::report)
          .execute(words);
    }
  }

  private static int report(Exception e, CommandLine command, ParseResult parsed) throws Exception {
    if (e instanceof StartRefused) {
      command.getErr().println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw e;
  }

  private CommandLine commandLine(IFactory factory) {
    var hub = new CommandLine(HubCommand.class, factory);
    for (Class<?> command : found) {
      String[] path = command.getAnnotation(Command.class).name().split(" ");
      CommandLine parent = path.length == 1 ? hub : hub.getSubcommands().get(path[0]);
      var line = new CommandLine(command, factory);
      line.getCommandSpec().name(path[path.length - 1]).mixinStandardHelpOptions(true);
      parent.addSubcommand(line);
    }
    return hub;
  }

  private <T> T bare(Class<T> type) throws Exception {
    return type.getPackage().equals(ChildHub.class.getPackage()) || !isCommand(type)
        ? CommandLine.defaultFactory().create(type)
        : bare.newInstance(type);
  }

  private static IFactory beans(ConfigurableApplicationContext context) {
    return new IFactory() {
      @Override
      public <T> T create(Class<T> type) throws Exception {
        T bean = context.getBeanProvider(type).getIfAvailable();
        return bean != null ? bean : CommandLine.defaultFactory().create(type);
      }
    };
  }

  private static boolean isBean(Object command) {
    return command.getClass().isAnnotationPresent(Component.class);
  }

  private static boolean isCommand(Class<?> type) {
    return type.isAnnotationPresent(Command.class);
  }

  // Parents before what goes below them.
  private static List<Class<?>> commands() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Command.class));
    return scanner.findCandidateComponents(ChildHub.class.getPackageName()).stream()
        .map(BeanDefinition::getBeanClassName)
        .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
        .filter(type -> type != HubCommand.class)
        .sorted(Comparator.comparing(type -> type.getAnnotation(Command.class).name()))
        .toList();
  }

  private static boolean isSetting(String arg) {
    return arg.startsWith("--hub.");
  }

  private static boolean isRequest(String word) {
    return List.of("-h", "--help", "-V", "--version").contains(word);
  }

  private static String[] prepend(String first, String[] rest) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(List.of(rest));
    return all.toArray(String[]::new);
  }
}
