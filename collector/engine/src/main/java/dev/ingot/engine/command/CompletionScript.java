package dev.ingot.engine.command;

import java.util.Optional;

/**
 * Scripts for shells that complete commands, flags and their values.
 *
 * @param program what the collector is called
 */
record CompletionScript(String program, Hooks hooks) {

  /** The script for a shell, if there is one. */
  Optional<String> of(String shell) {
    CompletionWords words = CompletionWords.of(program, hooks);
    return switch (shell) {
      case "bash" -> Optional.of(BashCompletion.TEMPLATE.fill(words));
      case "zsh" -> Optional.of(ZshCompletion.TEMPLATE.fill(words));
      case "fish" -> Optional.of(new FishCompletion(words).script());
      default -> Optional.empty();
    };
  }
}
