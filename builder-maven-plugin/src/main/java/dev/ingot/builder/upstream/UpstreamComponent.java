package dev.ingot.builder.upstream;

import dev.ingot.catalog.ComponentKind;
import java.util.Set;

/**
 * A component of the Go Collector.
 *
 * @param kind its kind
 * @param type the type that configurations use
 * @param signals the signals it takes or emits: {@code traces}, {@code metrics}, {@code logs},
 *     {@code profiles}; empty when that is unknown
 * @param goModule its Go import path, without version
 */
public record UpstreamComponent(
    ComponentKind kind, String type, Set<String> signals, String goModule) {

  public UpstreamComponent {
    signals = Set.copyOf(signals);
  }
}
