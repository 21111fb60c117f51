package dev.ingot.engine.config;

import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.YamlReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the references of one configuration were answered with. Each URI is retrieved once, so that
 * every place that refers to it gets the same, and a file that refers to itself is read once.
 */
final class Readings {
  private final Providers providers;
  private final Map<ConfigUri, Reading> readings = new HashMap<>();

  Readings(Providers providers) {
    this.providers = providers;
  }

  /**
   * An answer.
   *
   * @param retrieved what the provider found
   * @param parsed its content as YAML; empty when it is none
   */
  record Reading(Retrieved retrieved, Optional<Node> parsed) {
    private static Reading of(Retrieved retrieved) {
      return new Reading(
          retrieved, isDirective(retrieved.content()) ? Optional.empty() : parse(retrieved));
    }

    private static Optional<Node> parse(Retrieved retrieved) {
      return YamlReader.readFirst(retrieved.source(), retrieved.content(), new Problems());
    }

    /** A directive without a document is no YAML. */
    private static boolean isDirective(String content) {
      return content.startsWith("%") && !content.contains("\n---");
    }
  }

  Providers providers() {
    return providers;
  }

  Reading retrieve(ConfigUri uri) throws RetrieveException {
    Reading reading = readings.get(uri);
    if (reading == null) {
      reading = Reading.of(providers.retrieve(uri));
      readings.put(uri, reading);
    }
    return reading;
  }
}
