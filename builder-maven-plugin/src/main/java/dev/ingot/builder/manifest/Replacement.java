package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;
import java.util.Optional;

/**
 * What is taken instead of an artifact, wherever the graph of dependencies has it.
 *
 * @param group the group id of the artifact that is replaced
 * @param artifact its artifact id
 * @param target what is taken instead
 * @param reason why, if the entry says so
 * @param location where the entry stands
 */
public record Replacement(
    String group,
    String artifact,
    ReplacementTarget target,
    Optional<String> reason,
    Location location) {}
