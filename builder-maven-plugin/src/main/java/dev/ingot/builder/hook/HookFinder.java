package dev.ingot.builder.hook;

import dev.ingot.builder.manifest.HookClass;
import dev.ingot.builder.manifest.Hooks;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds and checks the classes that a manifest names as hooks. */
public final class HookFinder {

  /** The commands that every collector has. */
  static final Set<String> OWN_COMMANDS =
      Set.of(
          "run",
          "validate",
          "components",
          "print-config",
          "print-initial-config",
          "config-schema",
          "featuregate",
          "completion",
          "help");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern SUMMARY = Pattern.compile("[^'\\p{Cntrl}]{1,200}");

  private final boolean complete;
  private final ClassLookup classes;
  private final Problems problems;
  private final Map<String, HookClass> names = new HashMap<>();

  private HookFinder(boolean complete, ClassLookup classes, Problems problems) {
    this.complete = complete;
    this.classes = classes;
    this.problems = problems;
  }

  /**
   * The hooks that generated code can use.
   *
   * @param hooks what the manifest names
   * @param resolution the artifacts that may hold them; if it is not complete, nothing is said of
   *     classes that are not there
   * @param problems takes what is wrong with a class, codes {@code HOOK-}
   */
  public static FoundHooks find(Hooks hooks, Resolution resolution, Problems problems) {
    if (hooks.customizers().isEmpty() && hooks.subcommands().isEmpty()) {
      return FoundHooks.NONE;
    }
    try (ClassLookup classes = new ClassLookup(resolution.artifacts())) {
      HookFinder finder = new HookFinder(resolution.complete(), classes, problems);
      return new FoundHooks(
          finder.customizers(hooks.customizers()), finder.commands(hooks.subcommands()));
    }
  }

  private List<String> customizers(List<HookClass> named) {
    List<String> found = new ArrayList<>();
    for (HookClass hook : named) {
      usable(hook, "CollectorCustomizer").ifPresent(file -> found.add(file.name()));
    }
    return found;
  }

  private List<FoundHooks.Command> commands(List<HookClass> named) {
    List<FoundHooks.Command> found = new ArrayList<>();
    for (HookClass hook : named) {
      usable(hook, "Subcommand").flatMap(file -> command(hook, file)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<ClassFile> usable(HookClass hook, String type) {
    try {
      Optional<ClassFile> found = classes.find(hook.name());
      if (found.isEmpty()) {
        reportMissing(hook);
        return Optional.empty();
      }
      Optional<Obstacle> obstacle = Obstacle.of(found.get(), classes);
      if (obstacle.isPresent()) {
        String why = obstacle.get().message();
        problems.add(
            Messages.NOT_USABLE.at(hook.location(), hook.name(), why, obstacle.get().fix()));
        return Optional.empty();
      }
      if (!new Ancestry(classes).isKindOf(found.get(), "dev.ingot.component.hook." + type)) {
        problems.add(Messages.WRONG_TYPE.at(hook.location(), hook.name(), type));
        return Optional.empty();
      }
      return found;
    } catch (IOException unreadable) {
      String why = String.valueOf(unreadable.getMessage());
      problems.add(Messages.UNREADABLE.at(hook.location(), hook.name(), why));
      return Optional.empty();
    }
  }

  private void reportMissing(HookClass hook) throws IOException {
    if (!complete) {
      return;
    }
    int dot = hook.name().lastIndexOf('.');
    String nested = hook.name().substring(0, dot) + "$" + hook.name().substring(dot + 1);
    String fix =
        classes.find(nested).isPresent()
            ? "did you mean '" + nested + "'?"
            : "add the artifact that holds it to 'dist.dependencies', or correct the name";
    problems.add(Messages.NOT_FOUND.at(hook.location(), hook.name(), fix));
  }

  private Optional<FoundHooks.Command> command(HookClass hook, ClassFile file) {
    Map<String, String> texts = file.marks().command();
    String name = texts.getOrDefault("value", "");
    String summary = texts.getOrDefault("summary", "");
    Optional<String> wrong = wrong(texts.isEmpty(), name, summary);
    if (wrong.isPresent()) {
      problems.add(Messages.BAD_COMMAND.at(hook.location(), hook.name(), wrong.get()));
      return Optional.empty();
    }
    Optional<String> taken = taken(name, hook);
    if (taken.isPresent()) {
      problems.add(Messages.COMMAND_TAKEN.at(hook.location(), name, hook.name(), taken.get()));
      return Optional.empty();
    }
    return Optional.of(new FoundHooks.Command(name, summary, file.name()));
  }

  private static Optional<String> wrong(boolean absent, String name, String summary) {
    if (absent) {
      return Optional.of("it has no annotation CommandName");
    }
    if (!NAME.matcher(name).matches()) {
      return Optional.of(
          "its name has other characters than lower-case letters, digits and '-', or does not begin"
              + " with a letter");
    }
    return SUMMARY.matcher(summary).matches()
        ? Optional.empty()
        : Optional.of(
            "its summary is empty, longer than 200 characters, or holds \"'\" or a line break");
  }

  private Optional<String> taken(String name, HookClass hook) {
    if (OWN_COMMANDS.contains(name)) {
      return Optional.of("every collector has it");
    }
    HookClass first = names.putIfAbsent(name, hook);
    return Optional.ofNullable(first)
        .map(other -> "'" + other.name() + "' has it at " + other.location());
  }
}
