package dev.ingot.builder.manifest;

import java.util.List;

/**
 * Code of the user that the generated classes call.
 *
 * @param customizers the classes that change what the collector is started with
 * @param subcommands the classes that add commands to the command line
 * @param dependencies the artifacts that hold those classes
 */
public record Hooks(
    List<HookClass> customizers, List<HookClass> subcommands, List<HookDependency> dependencies) {

  /** No hooks. */
  public static final Hooks NONE = new Hooks(List.of(), List.of(), List.of());

  public Hooks {
    customizers = List.copyOf(customizers);
    subcommands = List.copyOf(subcommands);
    dependencies = List.copyOf(dependencies);
  }
}
