package dev.ingot.catalog.merged;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.DescriptorJson;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.problem.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The components that a manifest can pick without naming a repository. Immutable. */
public final class Catalog {
  private static final String ROOT = "/META-INF/ingot/";

  private final CompletableFuture<List<ComponentDescriptor>> components;

  private Catalog(CompletableFuture<List<ComponentDescriptor>> components) {
    this.components = components;
  }

  /** The catalog of these components, in this order. */
  public static Catalog of(List<ComponentDescriptor> components) {
    return new Catalog(CompletableFuture.completedFuture(List.copyOf(components)));
  }

  /**
   * The catalog that comes with Ingot. Another thread reads it meanwhile; the first use waits for
   * that, and throws an {@link IllegalStateException} when the catalog is not on the class path or
   * damaged.
   */
  public static Catalog load() {
    return new Catalog(CompletableFuture.supplyAsync(Catalog::read));
  }

  private static List<ComponentDescriptor> read() {
    String name = ROOT + "catalog.json";
    String json =
        resource(name)
            .orElseThrow(() -> new IllegalStateException("the class path has no " + name));
    try {
      return List.copyOf(DescriptorJson.readAll(json));
    } catch (JsonException e) {
      throw new IllegalStateException(name + " is damaged: " + e.getMessage(), e);
    }
  }

  /** All components, by kind in the order of {@link ComponentKind}, then by type. */
  public List<ComponentDescriptor> components() {
    try {
      return components.join();
    } catch (CompletionException e) {
      throw new IllegalStateException(Objects.requireNonNull(e.getCause()).getMessage(), e);
    }
  }

  /** The component of that kind and type; a former type finds it too. */
  public Optional<ComponentDescriptor> find(ComponentKind kind, String type) {
    Optional<ComponentDescriptor> found =
        of(kind).filter(component -> component.type().equals(type)).findFirst();
    return found.or(
        () -> of(kind).filter(component -> component.deprecatedTypes().contains(type)).findFirst());
  }

  /** The type that was most likely meant, former types included. */
  public Optional<String> nearestType(ComponentKind kind, String type) {
    List<String> types =
        of(kind)
            .flatMap(
                component ->
                    Stream.concat(
                        Stream.of(component.type()), component.deprecatedTypes().stream()))
            .toList();
    return Suggestion.nearest(type, types);
  }

  /** The components in a jar, whatever its version. */
  public List<ComponentDescriptor> byCoordinates(String group, String artifact) {
    String prefix = group + ":" + artifact + ":";
    return components().stream()
        .filter(component -> component.coordinates().startsWith(prefix))
        .toList();
  }

  /** The artifact that was most likely meant, as {@code group:artifact}. */
  public Optional<String> nearestArtifact(String group, String artifact) {
    return Suggestion.nearest(
        group + ":" + artifact,
        components().stream().map(component -> withoutVersion(component.coordinates())).toList());
  }

  /**
   * The counterpart of a Go module.
   *
   * @param module the path of the module, without version
   */
  public Optional<ComponentDescriptor> byGoModule(String module) {
    return components().stream()
        .filter(component -> component.goModules().contains(module))
        .findFirst();
  }

  /**
   * The known Go module of that kind that was most likely meant. Only the last parts of the paths
   * count, because components moved between organisations.
   */
  public Optional<String> nearestGoModule(ComponentKind kind, String module) {
    Map<String, String> byName =
        of(kind)
            .flatMap(component -> component.goModules().stream())
            .collect(
                Collectors.toMap(
                    Catalog::lastPart, known -> known, (one, other) -> one, TreeMap::new));
    return Suggestion.nearest(lastPart(module), byName.keySet()).map(byName::get);
  }

  /**
   * The JSON Schema of a component's configuration; empty for providers and components from
   * elsewhere.
   */
  public Optional<String> schema(ComponentDescriptor component) {
    return resource(ROOT + "schemas/" + path(component) + ".json");
  }

  /** The reference page of a component in Markdown; empty for components from elsewhere. */
  public Optional<String> page(ComponentDescriptor component) {
    return resource(ROOT + "docs/" + path(component) + ".md");
  }

  private Stream<ComponentDescriptor> of(ComponentKind kind) {
    return components().stream().filter(component -> component.kind() == kind);
  }

  private static String path(ComponentDescriptor component) {
    return component.kind().word() + "/" + component.type();
  }

  private static String withoutVersion(String coordinates) {
    return coordinates.substring(0, coordinates.lastIndexOf(':'));
  }

  private static String lastPart(String module) {
    return module.substring(module.lastIndexOf('/') + 1);
  }

  private static Optional<String> resource(String name) {
    try (InputStream in = Catalog.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
