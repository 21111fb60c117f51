package dev.ingot.builder.discover;

import dev.ingot.builder.footprint.Footprints;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.merged.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything the catalog knows of a component.
 *
 * @param licence an SPDX expression
 * @param ownBytes what its own jar takes of a collector's jar
 * @param addedBytes what it adds to a collector of nothing but the engine
 * @param sample a piece of configuration in YAML
 */
record Profile(
    ComponentDescriptor component,
    Optional<String> licence,
    Optional<Long> ownBytes,
    long addedBytes,
    Optional<String> sample) {
  private static final Pattern SAMPLE =
      Pattern.compile("## In a configuration\n\n```yaml\n(.+?)```", Pattern.DOTALL);

  static Profile of(ComponentDescriptor component, Catalog catalog, Footprints footprints) {
    String module = ComponentName.module(component);
    return new Profile(
        component,
        footprints.licence(module),
        footprints.ownBytes(module),
        footprints.addedBytes(List.of(module)),
        catalog.page(component).flatMap(Profile::sample));
  }

  private static Optional<String> sample(String page) {
    Matcher found = SAMPLE.matcher(page);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
