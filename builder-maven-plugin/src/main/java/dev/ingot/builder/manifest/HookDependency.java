package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An artifact that comes in without being a component; it holds hooks, or what they need.
 *
 * @param coordinates its Maven coordinates
 * @param path a jar or a Maven module to take instead of the repository's jar, absolute; it exists
 * @param location where the entry begins
 */
public record HookDependency(Coordinates coordinates, Optional<Path> path, Location location) {}
