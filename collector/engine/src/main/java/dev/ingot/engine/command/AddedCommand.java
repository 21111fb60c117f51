package dev.ingot.engine.command;

import dev.ingot.component.hook.Subcommand;
import java.util.regex.Pattern;

/**
 * A command that those who built the collector added.
 *
 * @param name the word on the command line
 * @param summary one line about it
 * @param command does it
 */
public record AddedCommand(String name, String summary, Subcommand command) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern SUMMARY = Pattern.compile("[^'\\p{Cntrl}]+");

  public AddedCommand {
    boolean legal = NAME.matcher(name).matches() && SUMMARY.matcher(summary).matches();
    if (!legal || CommandSpec.find(name).isPresent()) {
      throw new IllegalStateException("the builder refuses the command '" + name + "'");
    }
  }
}
