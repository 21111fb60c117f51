package dev.ingot.builder.footprint;

import dev.ingot.catalog.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the components of the catalog bring into a collector's jar. Modules are {@code
 * group:artifact}; bytes are those of the finished jar: compressed, with their share of its
 * directory. Artifacts that several components need count once.
 *
 * @param engine the modules of every collector, sorted
 * @param artifacts what each module weighs, and its licence
 * @param components the modules that a component needs beside those of the engine, its own first
 */
public record Footprints(
    List<String> engine,
    SortedMap<String, Artifact> artifacts,
    SortedMap<String, List<String>> components) {

  /**
   * A module in a jar.
   *
   * @param bytes its share of the finished jar
   * @param licence an SPDX expression; empty if it is not known
   */
  public record Artifact(long bytes, String licence) {}

  public Footprints {
    engine = List.copyOf(engine);
    artifacts = new TreeMap<>(artifacts);
    components = new TreeMap<>(components);
  }

  /**
   * The footprints of the catalog that comes with Ingot.
   *
   * @throws IllegalStateException when they are not on the class path or damaged
   */
  public static Footprints load() {
    try (InputStream in = Footprints.class.getResourceAsStream("footprints.json")) {
      if (in == null) {
        throw new IllegalStateException("the class path has no footprints.json");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (JsonException e) {
      throw new IllegalStateException("footprints.json is damaged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws JsonException when it is not such a text
   */
  public static Footprints read(String json) throws JsonException {
    return FootprintJson.read(json);
  }

  /** The footprints as JSON; the same footprints give the same text. */
  public String json() {
    return FootprintJson.write(this);
  }

  /** The bytes of a collector's jar with nothing but the engine. */
  public long engineBytes() {
    return bytes(engine);
  }

  /** The bytes that the component's own jar adds; empty if its module is not known. */
  public Optional<Long> ownBytes(String module) {
    return Optional.ofNullable(artifacts.get(module)).map(Artifact::bytes);
  }

  /** The bytes that these components add to the engine, shared artifacts counted once. */
  public long addedBytes(Collection<String> modules) {
    Set<String> needed = new TreeSet<>();
    modules.forEach(module -> needed.addAll(components.getOrDefault(module, List.of())));
    return bytes(needed);
  }

  /** The licence of a module as an SPDX expression; empty if it is not known. */
  public Optional<String> licence(String module) {
    return Optional.ofNullable(artifacts.get(module))
        .map(Artifact::licence)
        .filter(licence -> !licence.isEmpty());
  }

  private long bytes(Collection<String> modules) {
    return modules.stream()
        .map(artifacts::get)
        .filter(artifact -> artifact != null)
        .mapToLong(Artifact::bytes)
        .sum();
  }
}
