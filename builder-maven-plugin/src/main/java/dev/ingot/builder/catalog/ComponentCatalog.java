package dev.ingot.builder.catalog;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.resolve.GoModules;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.DescriptorJson;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.problem.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The components that come with Ingot, by the Go modules that they stand for. Immutable. */
public final class ComponentCatalog implements GoModules {
  private static final String RESOURCE = "/META-INF/ingot/catalog.json";

  private final Map<String, ComponentDescriptor> byModule = new HashMap<>();

  private ComponentCatalog(List<ComponentDescriptor> components) {
    for (ComponentDescriptor component : components) {
      component.goModules().forEach(module -> byModule.put(module, component));
    }
  }

  /** The catalog of these components. */
  public static ComponentCatalog of(List<ComponentDescriptor> components) {
    return new ComponentCatalog(components);
  }

  /** The catalog that the builder is released with. */
  public static ComponentCatalog load() {
    try (InputStream in = ComponentCatalog.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the builder's class path has no " + RESOURCE);
      }
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return of(DescriptorJson.readAll(json));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (JsonException malformed) {
      throw new IllegalStateException(RESOURCE + " is malformed", malformed);
    }
  }

  /** The artifact of any kind whose component stands for {@code module}. */
  @Override
  public Optional<Coordinates> counterpart(ComponentKind kind, String module) {
    return Optional.ofNullable(byModule.get(module)).map(ComponentCatalog::coordinates);
  }

  /**
   * The known module of that kind whose last part resembles the last part of {@code module} most:
   * what differs is mostly the organisation or a letter.
   */
  @Override
  public Optional<String> nearest(ComponentKind kind, String module) {
    Map<String, String> byName = new TreeMap<>();
    byModule.forEach(
        (known, component) -> {
          if (component.kind() == kind) {
            byName.merge(lastPart(known), known, (one, two) -> one.compareTo(two) < 0 ? one : two);
          }
        });
    return Suggestion.nearest(lastPart(module), byName.keySet()).map(byName::get);
  }

  private static String lastPart(String module) {
    return module.substring(module.lastIndexOf('/') + 1);
  }

  private static Coordinates coordinates(ComponentDescriptor component) {
    String[] parts = component.coordinates().split(":");
    if (parts.length != 3) {
      throw new IllegalStateException("catalog has coordinates " + component.coordinates());
    }
    return new Coordinates(parts[0], parts[1], parts[2]);
  }
}
