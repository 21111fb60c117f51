package dev.ingot.engine.redaction;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.OptionDescriptor;
import dev.ingot.component.ComponentId;
import dev.ingot.engine.registry.Registry;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells of a path such as {@code exporters::otlp::headers::authorization} whether its value must
 * not be shown. What is not known to be harmless is a secret: options of components without a
 * descriptor, and options that a descriptor does not have.
 */
public final class SecretPaths implements Predicate<String> {
  private final Registry registry;
  private final Descriptors descriptors;

  SecretPaths(Registry registry, Descriptors descriptors) {
    this.registry = registry;
    this.descriptors = descriptors;
  }

  /** The secrets of a collector with these components. */
  public static SecretPaths of(Registry registry) {
    return new SecretPaths(registry, Descriptors.ofClassPath());
  }

  @Override
  public boolean test(String path) {
    List<String> parts = List.of(path.split("::"));
    for (ComponentKind kind : ComponentKind.values()) {
      if (kind != ComponentKind.PROVIDER && parts.get(0).equals(kind.section())) {
        return parts.size() > 2 && isSecret(kind, parts);
      }
    }
    return parts.contains("headers") && parts.size() > parts.indexOf("headers") + 1;
  }

  private boolean isSecret(ComponentKind kind, List<String> parts) {
    Optional<ComponentDescriptor> descriptor =
        type(kind, parts.get(1)).flatMap(type -> descriptors.find(kind, type));
    return descriptor
        .map(found -> isSecret(found.options(), parts.subList(2, parts.size())))
        .orElse(true);
  }

  private Optional<String> type(ComponentKind kind, String id) {
    try {
      return registry
          .ofKind(kind)
          .find(ComponentId.parse(id).type())
          .map(found -> found.entry().type());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isSecret(List<OptionDescriptor> options, List<String> path) {
    if (path.get(0).equals("enabled") && path.size() == 1) {
      return false;
    }
    for (OptionDescriptor option : options) {
      if (option.name().equals(path.get(0))) {
        return isSecret(option, path.subList(1, path.size()));
      }
    }
    return true;
  }

  /** Of secrets by name that are a list of names and values: {@code 0::name}. */
  private static boolean isNameOfPair(List<String> rest) {
    return rest.size() == 2 && rest.get(0).matches("[0-9]+") && rest.get(1).equals("name");
  }

  private static boolean isSecret(OptionDescriptor option, List<String> rest) {
    if (option.type().equals("secret")) {
      return true;
    }
    if (rest.isEmpty()) {
      return false;
    }
    if (option.element().isPresent()) {
      return !isNameOfPair(rest) && isSecret(option.element().get(), rest.subList(1, rest.size()));
    }
    return option.options().isEmpty() || isSecret(option.options(), rest);
  }
}
