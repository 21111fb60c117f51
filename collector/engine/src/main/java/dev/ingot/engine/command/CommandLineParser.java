package dev.ingot.engine.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads command lines: {@code [command] [--flag=value | --flag value]...}. Flags may stand before
 * the command; one dash is as good as two, as in Go. Used once.
 */
final class CommandLineParser {
  private final String program;
  private final List<String> commands;
  private final CommandSpec command;
  private final Iterator<String> rest;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<String> arguments = new ArrayList<>();

  private CommandLineParser(
      String program, List<String> commands, CommandSpec command, List<String> words) {
    this.program = program;
    this.commands = commands;
    this.command = command;
    this.rest = words.iterator();
  }

  /**
   * Reads a command line.
   *
   * @param program what the collector is called, for messages
   * @param commands every word that is a command, for messages
   */
  static Invocation parse(String program, List<String> commands, List<String> words)
      throws UsageException {
    int place = commandIn(words);
    if (place == words.size()) {
      return new CommandLineParser(program, commands, CommandSpec.RUN, words).parse();
    }
    CommandSpec command = command(program, commands, words.get(place));
    List<String> rest = new ArrayList<>(words);
    rest.remove(place);
    return new CommandLineParser(program, commands, command, rest).parse();
  }

  /** Where the command stands: the first word that is neither a flag nor the value of one. */
  private static int commandIn(List<String> words) {
    int place = 0;
    while (place < words.size() && isFlag(words.get(place))) {
      place += hasValueBehind(words.get(place)) ? 2 : 1;
    }
    return Math.min(place, words.size());
  }

  private static boolean isFlag(String word) {
    return word.startsWith("-") && word.length() > 1;
  }

  private static boolean hasValueBehind(String word) {
    return word.indexOf('=') < 0 && CommandSpec.takesValue(word.replaceFirst("--?", ""));
  }

  private static CommandSpec command(String program, List<String> commands, String word)
      throws UsageException {
    return CommandSpec.find(word)
        .orElseThrow(
            () -> new UsageException(CommandMessages.unknownCommand(word, program, commands)));
  }

  private Invocation parse() throws UsageException {
    while (rest.hasNext()) {
      String word = rest.next();
      if (isFlag(word)) {
        flag(word);
      } else {
        argument(word);
      }
    }
    return new Invocation(command, values, arguments);
  }

  private void argument(String word) throws UsageException {
    if (command.arguments().isEmpty() || !arguments.isEmpty()) {
      throw new UsageException(CommandMessages.unexpected(word));
    }
    arguments.add(word);
  }

  private void flag(String word) throws UsageException {
    String text = word.startsWith("--") ? word.substring(2) : word.substring(1);
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Flag flag = find(name);
    String value = equals < 0 ? implied(flag) : text.substring(equals + 1);
    if (!flag.takesValue() && !value.equals("true") && !value.equals("false")) {
      throw new UsageException(CommandMessages.notBoolean(flag, value));
    }
    values.computeIfAbsent(flag.name(), key -> new ArrayList<>()).add(value);
  }

  private String implied(Flag flag) throws UsageException {
    if (!flag.takesValue()) {
      return "true";
    }
    if (!rest.hasNext()) {
      throw new UsageException(CommandMessages.needsValue(flag));
    }
    return rest.next();
  }

  private Flag find(String name) throws UsageException {
    if (name.equals("h")) {
      return Flag.HELP;
    }
    if (name.equals("v")) {
      return Flag.VERSION;
    }
    List<String> known = new ArrayList<>();
    for (Flag each : command.flags()) {
      if (each.name().equals(name)) {
        return each;
      }
      known.add(each.name());
    }
    throw new UsageException(CommandMessages.unknownFlag(name, known));
  }
}
