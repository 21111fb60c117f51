package dev.ingot.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the config record of a component; from it the catalog processor makes the descriptor, the
 * binder, the JSON Schema and the reference page. A provider has no configuration: the provider
 * class itself is marked, and is its own factory.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Component {

  /** The kind of component. */
  ComponentKind kind();

  /**
   * The type as configurations write it, {@code [a-zA-Z][0-9a-zA-Z_]{0,62}}: {@code batch}; for a
   * provider its scheme.
   */
  String type();

  /** The factory, public with a public constructor without parameters. */
  Class<?> factory();

  /** What the component does, one sentence without markup. */
  String doc();

  /** The signals of a receiver, processor or exporter, or the pairs of signals of a connector. */
  Supports[] supports() default {};

  /** The stability of an extension or provider; others state it per signal. */
  Stability stability() default Stability.BETA;

  /** Former types that still answer, with a warning. */
  String[] deprecatedTypes() default {};

  /** The Go modules, without version, that this component is the counterpart of. */
  String[] goModules() default {};
}
