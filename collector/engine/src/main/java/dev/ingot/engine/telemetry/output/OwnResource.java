package dev.ingot.engine.telemetry.output;

import dev.ingot.component.BuildInfo;
import dev.ingot.telemetry.model.Resource;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the collector is, in its own telemetry: {@code service.name}, {@code service.version},
 * {@code service.instance.id}, and what the configuration adds.
 *
 * @param attributes by name
 */
public record OwnResource(SortedMap<String, String> attributes) {
  public OwnResource {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  /**
   * The resource of a process.
   *
   * @param configured attributes to add or replace; empty: to leave out
   */
  public static OwnResource of(BuildInfo buildInfo, Map<String, Optional<String>> configured) {
    SortedMap<String, String> attributes = new TreeMap<>();
    attributes.put("service.name", buildInfo.command());
    attributes.put("service.version", buildInfo.version());
    attributes.put("service.instance.id", UUID.randomUUID().toString());
    configured.forEach(
        (name, value) ->
            value.ifPresentOrElse(
                text -> attributes.put(name, text), () -> attributes.remove(name)));
    return new OwnResource(attributes);
  }

  /** Adds the attributes to the resource of telemetry. */
  public void writeTo(Resource resource) {
    attributes.forEach(resource.attributes()::put);
  }
}
