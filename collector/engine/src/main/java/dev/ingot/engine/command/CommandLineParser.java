package dev.ingot.engine.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads command lines: {@code [command] [--flag=value | --flag value]...}. One dash is as good as
 * two, as in Go. Used once.
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
    boolean named = !words.isEmpty() && !words.get(0).startsWith("-");
    CommandSpec command = named ? command(program, commands, words.get(0)) : CommandSpec.RUN;
    List<String> behind = named ? words.subList(1, words.size()) : words;
    return new CommandLineParser(program, commands, command, behind).parse();
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
      if (word.startsWith("-") && word.length() > 1) {
        flag(word);
      } else {
        argument(word);
      }
    }
    return new Invocation(command, values, arguments);
  }

  private void argument(String word) throws UsageException {
    if (command == CommandSpec.RUN && CommandSpec.find(word).isEmpty()) {
      throw new UsageException(CommandMessages.unknownCommand(word, program, commands));
    }
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
