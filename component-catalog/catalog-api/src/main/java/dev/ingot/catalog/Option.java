package dev.ingot.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes an option of a component: a component of a record marked {@link Component} or {@link
 * Config}. Every such component has one.
 *
 * <p>Types: {@code boolean}, {@code int}, {@code long}, {@code double}, {@code String}, {@code
 * java.time.Duration}, an enum (its values are written in lower case), {@code
 * dev.ingot.component.config.Secret}, {@code dev.ingot.component.ComponentId}, {@code
 * dev.ingot.yaml.Node} for a value of any type, a record marked {@link Config}, {@code
 * java.util.List} and {@code java.util.Map} with {@code String} keys of these, and {@code
 * java.util.Optional} of these. The binder itself gives a problem for a value of another type;
 * nothing is converted silently.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {

  /** What the option does: full sentences without markup, for the reference page and editors. */
  String doc();

  /**
   * The key; default: the component's name in snake case, {@code sendBatchSize} as {@code
   * send_batch_size}.
   */
  String name() default "";

  /**
   * The default as configurations write it: {@code 8192}, {@code 200ms}, {@code localhost:4317}.
   *
   * <p>Empty: {@code 0}, {@code false}, the empty text, list or map, {@code Optional.empty()}, a
   * nested record with its own defaults. An enum, {@code ComponentId} or {@code Node} has no such
   * value: it has a default, is required or {@code Optional}. A list is written with commas, a map
   * as {@code a=1,b=2}. For an {@code Optional} of a record, {@code {}} says that the section is on
   * when absent.
   */
  String defaultValue() default "";

  /**
   * Other defaults for options of a nested record, {@code endpoint=localhost:4318}, or of a section
   * within it, {@code tls.min_version=1.3}. An option that is required there is not, here.
   */
  String[] nestedDefaults() default {};

  /** Whether the user must give it, and not as the empty text. */
  boolean required() default false;

  /** Whether the options of this nested record stand at the same level as this record's own. */
  boolean inline() default false;

  /** Unit of a number: {@code items}, {@code bytes}, {@code MiB}, {@code seconds}; empty: none. */
  String unit() default "";

  /** The smallest number allowed. */
  long min() default Long.MIN_VALUE;

  /** The largest number allowed. */
  long max() default Long.MAX_VALUE;

  /**
   * Whether {@code print-config} shows the option only where it is written and not its default: as
   * the Collector does with many, and as is right for those that it does not have. So it is with
   * all that are deprecated.
   */
  boolean ifWritten() default false;

  /** Why the option is deprecated and what to use instead; empty: it is not. */
  String deprecated() default "";
}
