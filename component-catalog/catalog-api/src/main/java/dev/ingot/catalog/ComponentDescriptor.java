package dev.ingot.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What the builder, the schemas and the documentation know of a component. Written as JSON to
 * {@code META-INF/ingot/components/KIND/TYPE.json} of the component's jar; the names of the JSON
 * members are those of the record components here.
 *
 * @param kind the kind of component
 * @param type the type that configurations use
 * @param doc what it does, one sentence
 * @param coordinates the Maven coordinates {@code group:artifact:version} of its jar
 * @param configClass the binary name of its config record; empty for a provider
 * @param binderClass the binary name of the generated {@code ConfigBinder}; empty for a provider
 * @param factoryClass the binary name of its factory
 * @param supports signals or pairs of signals; empty for extensions and providers
 * @param stability the stability of an extension or provider; empty for other kinds
 * @param deprecatedTypes former types that still answer
 * @param goModules the Go modules it stands for, without version
 * @param options its options in the order of the record
 */
public record ComponentDescriptor(
    ComponentKind kind,
    String type,
    String doc,
    String coordinates,
    String configClass,
    String binderClass,
    String factoryClass,
    List<SupportDescriptor> supports,
    Optional<Stability> stability,
    List<String> deprecatedTypes,
    List<String> goModules,
    List<OptionDescriptor> options) {

  /**
   * A signal or pair of signals.
   *
   * @param signal the signal taken
   * @param to the signal a connector emits; empty for other kinds
   * @param stability how much users can rely on it
   */
  public record SupportDescriptor(String signal, Optional<String> to, Stability stability) {

    /** {@code traces}, or {@code traces-to-metrics} for a connector. */
    public String label() {
      return to.map(target -> signal + "-to-" + target).orElse(signal);
    }
  }

  public ComponentDescriptor {
    supports = List.copyOf(supports);
    deprecatedTypes = List.copyOf(deprecatedTypes);
    goModules = List.copyOf(goModules);
    options = List.copyOf(options);
  }
}
