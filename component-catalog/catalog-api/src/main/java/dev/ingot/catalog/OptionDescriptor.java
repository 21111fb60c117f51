package dev.ingot.catalog;

import java.util.List;
import java.util.Optional;

/**
 * An option of a component.
 *
 * @param name the key in the configuration
 * @param type {@code bool}, {@code int}, {@code float}, {@code string}, {@code duration}, {@code
 *     enum}, {@code secret}, {@code component_id}, {@code any}, {@code section}, {@code list} or
 *     {@code map}
 * @param doc what it does
 * @param defaultValue the default as configurations write it; empty: the zero value of the type
 * @param required whether the user must give it
 * @param optional whether it may be absent altogether, which differs from its zero value
 * @param unit unit of a number, or empty
 * @param min the smallest number allowed, if limited
 * @param max the largest number allowed, if limited
 * @param values the words of an enum, in lower case
 * @param anyCase whether the values of an enum are right in upper case too
 * @param element for a list or map: what it holds, under the name {@code element}
 * @param options for a section: its options
 * @param deprecated why it is deprecated, if it is
 */
public record OptionDescriptor(
    String name,
    String type,
    String doc,
    Optional<String> defaultValue,
    boolean required,
    boolean optional,
    String unit,
    Optional<Long> min,
    Optional<Long> max,
    List<String> values,
    boolean anyCase,
    Optional<OptionDescriptor> element,
    List<OptionDescriptor> options,
    Optional<String> deprecated) {

  public OptionDescriptor {
    values = List.copyOf(values);
    options = List.copyOf(options);
  }
}
