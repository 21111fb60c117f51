package dev.ingot.engine.command;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.hook.CollectorCustomizer;
import dev.ingot.component.hook.CollectorSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Code of those who built the collector.
 *
 * @param customizers what changes the start, in this order
 * @param commands further commands, in the order of the help text
 */
public record Hooks(List<CollectorCustomizer> customizers, List<AddedCommand> commands) {

  /** No hooks. */
  public static final Hooks NONE = new Hooks(List.of(), List.of());

  public Hooks {
    customizers = List.copyOf(customizers);
    commands = List.copyOf(commands);
    if (commands.stream().map(AddedCommand::name).distinct().count() < commands.size()) {
      throw new IllegalStateException("the builder refuses two commands with one name");
    }
  }

  /** What the collector is started with. */
  CollectorSetup setup(BuildInfo buildInfo) {
    CollectorSetup setup = CollectorSetup.of(buildInfo);
    for (CollectorCustomizer customizer : customizers) {
      setup = customizer.customize(setup);
    }
    return setup;
  }

  /** The added command that a command line begins with. */
  Optional<AddedCommand> command(List<String> arguments) {
    return commands.stream()
        .filter(each -> !arguments.isEmpty() && each.name().equals(arguments.get(0)))
        .findFirst();
  }

  /** The words of all commands, the added ones last. */
  List<String> words() {
    List<String> words = new ArrayList<>(CommandSpec.words());
    commands.forEach(each -> words.add(each.name()));
    return words;
  }
}
