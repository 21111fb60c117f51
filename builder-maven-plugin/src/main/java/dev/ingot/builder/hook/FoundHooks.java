package dev.ingot.builder.hook;

import java.util.List;

/**
 * The hooks of a distribution, checked: generated code can make each of them. Sorted by name.
 *
 * @param customizers the binary names of the customizers
 * @param commands the subcommands
 */
public record FoundHooks(List<String> customizers, List<Command> commands) {

  /** No hooks. */
  public static final FoundHooks NONE = new FoundHooks(List.of(), List.of());

  public FoundHooks {
    customizers = customizers.stream().sorted().toList();
    commands = commands.stream().sorted().toList();
  }

  /**
   * A subcommand.
   *
   * @param name the word on the command line, unlike all others
   * @param summary one line about it
   * @param className the binary name of its class
   */
  public record Command(String name, String summary, String className)
      implements Comparable<Command> {

    @Override
    public int compareTo(Command other) {
      return name.compareTo(other.name);
    }
  }
}
