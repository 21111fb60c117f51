package dev.ingot.attributes;

import dev.ingot.attributes.text.ConfiguredValue;
import dev.ingot.attributes.text.GoRegex;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.yaml.Node;
import java.util.List;
import java.util.Optional;

/** What an action may say, with the wording of all its problems. */
final class ActionRules {
  private static final List<String> CONVERSIONS = List.of("int", "double", "string");

  private final ActionConfig action;
  private final ConfigSection section;

  ActionRules(ActionConfig action, ConfigSection section) {
    this.action = action;
    this.section = section;
  }

  void check() {
    Optional<ActionType> type = ActionType.named(action.action());
    if (type.isEmpty()) {
      section.buildError(
          "action",
          "'action' has the unknown value '" + action.action() + "'",
          "use one of: insert, update, upsert, delete, hash, extract, convert");
      return;
    }
    checkKey(type.get());
    checkSources(type.get());
    checkPattern(type.get());
    checkConversion(type.get());
    action.value().ifPresent(value -> checkValue("value", value));
    action.defaultValue().ifPresent(value -> checkValue("default_value", value));
  }

  private void checkKey(ActionType type) {
    if (!action.key().isEmpty() || (type.matchesKeys() && !action.pattern().isEmpty())) {
      return;
    }
    String fix = type.matchesKeys() ? "set key, pattern or both" : "set key";
    section.buildError("key", "'key' is required for the action '" + type.word() + "'", fix);
  }

  private void checkSources(ActionType type) {
    int sources =
        (action.value().isPresent() ? 1 : 0)
            + (action.fromAttribute().isEmpty() ? 0 : 1)
            + (action.fromContext().isEmpty() ? 0 : 1);
    if (type.sets()) {
      checkOneSource(type, sources);
      return;
    }
    checkUnused(type, "value", action.value().isPresent());
    checkUnused(type, "from_attribute", !action.fromAttribute().isEmpty());
    if (type.matchesKeys()) {
      warnUnused(type, "from_context", !action.fromContext().isEmpty());
    } else {
      checkUnused(type, "from_context", !action.fromContext().isEmpty());
    }
    warnUnused(type, "default_value", action.defaultValue().isPresent());
  }

  private void checkOneSource(ActionType type, int sources) {
    if (sources == 0 && action.defaultValue().isEmpty()) {
      section.buildError(
          "action",
          "the action '" + type.word() + "' has no value",
          "set one of: value, from_attribute, from_context, default_value");
    }
    if (sources > 1) {
      section.buildError(
          "action",
          "the action '" + type.word() + "' takes its value from more than one place",
          "keep one of: value, from_attribute, from_context");
    }
  }

  private void checkPattern(ActionType type) {
    if (type.sets() || type == ActionType.CONVERT) {
      checkUnused(type, "pattern", !action.pattern().isEmpty());
    } else if (!action.pattern().isEmpty()) {
      checkRegex(type);
    } else if (type == ActionType.EXTRACT) {
      section.buildError(
          "pattern", "'pattern' is required for the action 'extract'", "set pattern");
    }
  }

  private void checkRegex(ActionType type) {
    try {
      List<String> groups = GoRegex.compile(action.pattern()).groups();
      if (type == ActionType.EXTRACT && (groups.isEmpty() || groups.contains(""))) {
        section.buildError(
            "pattern",
            "'pattern' needs groups, all of them with a name: '" + action.pattern() + "'",
            "write groups as (?P<name>...), and those that are not to be attributes as (?:...)");
      }
    } catch (IllegalArgumentException e) {
      section.buildError(
          "pattern",
          "'pattern' is no regular expression: '" + action.pattern() + "': " + e.getMessage(),
          "write it in the syntax of Go, RE2");
    }
  }

  private void checkConversion(ActionType type) {
    if (type != ActionType.CONVERT) {
      checkUnused(type, "converted_type", !action.convertedType().isEmpty());
    } else if (!CONVERSIONS.contains(action.convertedType())) {
      section.buildError(
          "converted_type",
          action.convertedType().isEmpty()
              ? "'converted_type' is required for the action 'convert'"
              : "'converted_type' has the unknown value '" + action.convertedType() + "'",
          "use one of: int, double, string");
    }
  }

  private void checkUnused(ActionType type, String option, boolean used) {
    if (used) {
      section.buildError(
          option,
          "'" + option + "' is not used by the action '" + type.word() + "'",
          "remove " + option);
    }
  }

  /** For what the Collector takes and never looks at. */
  private void warnUnused(ActionType type, String option, boolean used) {
    if (used) {
      section.warning(
          option,
          "'" + option + "' is not used by the action '" + type.word() + "'",
          "remove " + option);
    }
  }

  private void checkValue(String option, Node value) {
    if (ConfiguredValue.encode(value).isEmpty()) {
      section.buildError(option, "'" + option + "' holds a date", "put dates in quotes");
    }
  }
}
