package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;

/**
 * A class that generated code makes an instance of.
 *
 * @param name its binary name: a nested class has {@code $} before its own name
 * @param location where the manifest names it
 */
public record HookClass(String name, Location location) {}
