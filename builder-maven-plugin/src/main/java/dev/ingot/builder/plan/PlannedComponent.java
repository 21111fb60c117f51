package dev.ingot.builder.plan;

import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A component of the distribution.
 *
 * @param kind its kind
 * @param type its type, unique within the kind
 * @param coordinates {@code group:artifact:version} of its jar
 * @param factory its factory; for a provider the provider itself
 * @param binder the binder of its configuration; empty for a provider
 * @param supports the signals or pairs of signals it handles
 * @param stability the stability of an extension or provider
 * @param deprecatedTypes former types that still answer
 * @param schema the JSON Schema of its configuration; empty for a provider, or if it brings none
 * @param fingerprint the fingerprint of its descriptor
 */
public record PlannedComponent(
    ComponentKind kind,
    String type,
    String coordinates,
    JavaName factory,
    Optional<JavaName> binder,
    List<SupportDescriptor> supports,
    Optional<Stability> stability,
    List<String> deprecatedTypes,
    Optional<JsonValue> schema,
    String fingerprint)
    implements Comparable<PlannedComponent> {
  private static final Comparator<PlannedComponent> ORDER =
      Comparator.comparing(PlannedComponent::kind).thenComparing(PlannedComponent::type);

  public PlannedComponent {
    supports = List.copyOf(supports);
    deprecatedTypes = List.copyOf(deprecatedTypes);
  }

  /** {@code kind/type}, which names the component within its distribution. */
  public String id() {
    return kind.word() + "/" + type;
  }

  @Override
  public int compareTo(PlannedComponent other) {
    return ORDER.compare(this, other);
  }
}
