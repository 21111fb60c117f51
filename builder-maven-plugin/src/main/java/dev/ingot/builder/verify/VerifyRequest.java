package dev.ingot.builder.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is tried.
 *
 * @param name the distribution
 * @param jar its jar, absolute
 * @param java the program that runs it
 * @param configurations files, absolute; later ones are merged over earlier ones
 * @param featureGates what {@code --feature-gates} gets; empty: nothing
 * @param folder where the collector is started, which relative paths in a configuration start from
 * @param patience how long to wait until it is ready, and then until the telemetry has arrived
 */
public record VerifyRequest(
    String name,
    Path jar,
    Path java,
    List<Path> configurations,
    String featureGates,
    Path folder,
    Duration patience) {

  public VerifyRequest {
    configurations = List.copyOf(configurations);
  }
}
