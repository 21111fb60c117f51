package dev.ingot.engine.command;

import dev.ingot.engine.command.CompletionWords.Command;

/** The script for fish. */
record FishCompletion(CompletionWords words) {

  String script() {
    StringBuilder script = new StringBuilder();
    script.append("# load it with: %1$s completion fish | source\n".formatted(words.program()));
    String all = words.words();
    String none = "not __fish_seen_subcommand_from " + all;
    for (Command each : words.commands()) {
      line(script, none, "-f -a " + each.word(), each.summary());
    }
    CommandSpec.RUN.flags().forEach(flag -> flag(script, none, flag));
    words.commands().forEach(each -> command(script, each));
    return script.toString();
  }

  private void command(StringBuilder script, Command command) {
    String condition = "__fish_seen_subcommand_from " + command.word();
    command.flags().forEach(flag -> flag(script, condition, flag));
    if (!command.arguments().isEmpty()) {
      String arguments = "-f -a '" + String.join(" ", command.arguments()) + "'";
      line(script, condition, arguments, command.summary());
    }
  }

  private void flag(StringBuilder script, String condition, Flag flag) {
    line(script, condition, "-l " + flag.name() + value(flag), flag.doc());
  }

  private static String value(Flag flag) {
    if (flag.equals(Flag.FEATURE_GATES)) {
      return " -x -a '" + String.join(" ", CompletionWords.gates()) + "'";
    }
    if (!flag.choices().isEmpty()) {
      return " -x -a '" + String.join(" ", flag.choices()) + "'";
    }
    return flag.takesValue() ? " -r" : "";
  }

  private void line(StringBuilder script, String condition, String what, String doc) {
    script.append(
        "complete -c %s -n '%s' %s -d '%s'\n".formatted(words.program(), condition, what, doc));
  }
}
