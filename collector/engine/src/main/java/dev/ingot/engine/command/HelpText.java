package dev.ingot.engine.command;

import dev.ingot.component.BuildInfo;
import java.util.List;

/** How to use the command line. */
record HelpText(BuildInfo buildInfo, Hooks hooks) {

  /** All commands. */
  String overview() {
    StringBuilder text = new StringBuilder();
    text.append(buildInfo.description()).append("\n\nUsage:\n  ");
    text.append(buildInfo.command()).append(" [command] [flags]\n\nCommands:\n");
    for (CommandSpec each : CommandSpec.values()) {
      row(text, each.word(), each.summary());
    }
    for (AddedCommand each : hooks.commands()) {
      row(text, each.name(), each.summary());
    }
    flags(text, CommandSpec.RUN.flags());
    example(text, CommandSpec.RUN);
    return text.append("\nRun '")
        .append(buildInfo.command())
        .append(" <command> --help' for more about a command.\n")
        .toString();
  }

  /** One command. */
  String of(CommandSpec command) {
    StringBuilder text = new StringBuilder();
    text.append(command.summary()).append("\n\nUsage:\n  ").append(buildInfo.command());
    text.append(' ').append(command.word());
    if (!command.arguments().isEmpty()) {
      text.append(' ').append(command.arguments());
    }
    text.append(" [flags]\n");
    flags(text, command.flags());
    example(text, command);
    return text.toString();
  }

  private static void flags(StringBuilder text, List<Flag> flags) {
    text.append("\nFlags:\n");
    flags.forEach(each -> row(text, each.usage(), each.doc()));
  }

  private void example(StringBuilder text, CommandSpec command) {
    String line = buildInfo.command() + " " + command.word() + " " + command.example();
    text.append("\nExample:\n  ").append(line.strip()).append('\n');
  }

  private static void row(StringBuilder text, String left, String right) {
    text.append("  ").append(left).append(" ".repeat(Math.max(1, 24 - left.length())));
    text.append(right).append('\n');
  }
}
