package dev.ingot.builder.manifest;

import java.util.Optional;

/**
 * What packages, images and bills of materials say about a distribution. Every text is one line of
 * at most 4096 characters and never blank.
 *
 * @param license an SPDX licence expression, as {@code Apache-2.0}
 * @param vendor who publishes the distribution
 * @param maintainer whom to write to, as {@code Acme Telemetry <telemetry@acme.example>}
 * @param homepage an address that begins with {@code http://} or {@code https://}
 */
public record About(
    Optional<String> license,
    Optional<String> vendor,
    Optional<String> maintainer,
    Optional<String> homepage) {

  /** Nothing is said. */
  public static final About NOTHING =
      new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
