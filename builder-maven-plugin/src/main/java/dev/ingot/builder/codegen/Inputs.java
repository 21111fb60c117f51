package dev.ingot.builder.codegen;

import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.Fingerprint;
import dev.ingot.builder.plan.PlannedComponent;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a generated module was made from, and what it was when it was made: the file {@code
 * inputs.json}.
 *
 * @param builder the coordinates of the builder
 * @param version the version of the distribution, if it is not the manifest that gives it
 * @param templates the fingerprint of the builder's templates
 * @param manifest the fingerprint of what the manifest says
 * @param dependencies the fingerprint of all artifacts and their versions
 * @param components by {@code kind/type}
 * @param files the fingerprint of every other generated file by its path
 */
public record Inputs(
    String builder,
    Optional<Version> version,
    String templates,
    String manifest,
    String dependencies,
    SortedMap<String, Source> components,
    SortedMap<String, String> files) {

  /**
   * A version that the manifest does not give itself.
   *
   * @param value the version
   * @param from where it came from, as the manifest says it
   */
  public record Version(String value, String from) {}

  /**
   * Where a component came from.
   *
   * @param coordinates {@code group:artifact:version} of its jar
   * @param descriptor the fingerprint of its descriptor
   */
  public record Source(String coordinates, String descriptor) {}

  public Inputs {
    components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static Inputs of(BuildPlan plan, Map<String, byte[]> files) {
    SortedMap<String, Source> components = new TreeMap<>();
    for (PlannedComponent component : plan.components()) {
      components.put(component.id(), new Source(component.coordinates(), component.fingerprint()));
    }
    SortedMap<String, String> fingerprints = new TreeMap<>();
    files.forEach((path, content) -> fingerprints.put(path, Fingerprint.of(content)));
    return new Inputs(
        plan.builder(),
        plan.versionFrom().map(from -> new Version(plan.distribution().version(), from)),
        Template.fingerprint(),
        plan.manifestFingerprint(),
        plan.classPath().fingerprint(),
        components,
        fingerprints);
  }

  String toJson() {
    JsonObject sources = new JsonObject();
    components.forEach(
        (id, source) ->
            sources.put(
                id,
                new JsonObject()
                    .put("coordinates", source.coordinates())
                    .put("descriptor", source.descriptor())
                    .build()));
    JsonObject fingerprints = new JsonObject();
    files.forEach(fingerprints::put);
    JsonObject inputs =
        new JsonObject().put("$comment", GeneratedTree.MARKER).put("builder", builder);
    version.ifPresent(
        found ->
            inputs.put(
                "version",
                new JsonObject().put("value", found.value()).put("from", found.from()).build()));
    return inputs
        .put("templates", templates)
        .put("manifest", manifest)
        .put("dependencies", dependencies)
        .put("components", sources.build())
        .put("files", fingerprints.build())
        .build()
        .print();
  }

  /** What {@code inputs.json} says; empty if it is not what a builder wrote. */
  public static Optional<Inputs> parse(String json) {
    try {
      return new InputsReader(JsonValue.parse(json)).read();
    } catch (JsonException malformed) {
      return Optional.empty();
    }
  }
}
