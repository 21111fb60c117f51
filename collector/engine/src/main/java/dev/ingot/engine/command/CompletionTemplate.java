package dev.ingot.engine.command;

import dev.ingot.engine.command.CompletionWords.Command;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The script of a shell with {@code case}, without its words.
 *
 * @param text a format: 1 the program, 2 the function, 3 the flags with a value, 4 the gates, 5 a
 *     branch for each flag whose values are known, 6 the flags without a command, 7 a branch for
 *     the flags of each command, 8 the commands, 9 a branch for the arguments of each command
 * @param value a format of a branch for values: 1 the pattern, 2 the words
 * @param word a format of a branch for flags and arguments: 1 the pattern, 2 the words
 */
record CompletionTemplate(String text, String value, String word) {

  String fill(CompletionWords words) {
    return text.formatted(
        words.program(),
        words.function(),
        words.withValue(),
        String.join(" ", CompletionWords.gates()),
        words.choices().entrySet().stream()
            .map(each -> value.formatted(each.getKey(), String.join(" ", each.getValue())))
            .collect(Collectors.joining()),
        CompletionWords.flags(CommandSpec.RUN.flags()),
        branches(words.commands(), command -> CompletionWords.flags(command.flags())),
        words.words(),
        branches(words.commands(), command -> String.join(" ", command.arguments())));
  }

  private String branches(List<Command> commands, Function<Command, String> words) {
    return commands.stream()
        .filter(command -> !words.apply(command).isEmpty())
        .map(command -> word.formatted(command.word(), words.apply(command)))
        .collect(Collectors.joining());
  }
}
