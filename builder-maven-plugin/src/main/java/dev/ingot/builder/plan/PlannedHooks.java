package dev.ingot.builder.plan;

import dev.ingot.builder.hook.FoundHooks;
import java.util.List;

/**
 * Code of the user that generated classes call.
 *
 * @param customizers the customizers, sorted by the names of their classes
 * @param commands the subcommands, sorted by their words
 */
public record PlannedHooks(List<JavaName> customizers, List<Command> commands) {

  /** No hooks. */
  public static final PlannedHooks NONE = new PlannedHooks(List.of(), List.of());

  public PlannedHooks {
    customizers = List.copyOf(customizers);
    commands = List.copyOf(commands);
  }

  /**
   * A subcommand.
   *
   * @param name the word on the command line
   * @param summary one line about it
   * @param type its class
   */
  public record Command(String name, String summary, JavaName type) {}

  static PlannedHooks of(FoundHooks found) {
    return new PlannedHooks(
        found.customizers().stream().map(PlannedHooks::name).toList(),
        found.commands().stream()
            .map(each -> new Command(each.name(), each.summary(), name(each.className())))
            .toList());
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return customizers.isEmpty() && commands.isEmpty();
  }

  private static JavaName name(String className) {
    return JavaName.of(className)
        .orElseThrow(() -> new IllegalStateException("only classes with names are found"));
  }
}
