package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;

/**
 * An artifact that must not be in the distribution, in any version.
 *
 * @param group its group id
 * @param artifact its artifact id
 * @param location where the entry stands
 */
public record Exclusion(String group, String artifact, Location location) {}
