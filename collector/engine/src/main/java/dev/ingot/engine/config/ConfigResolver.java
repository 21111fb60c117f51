package dev.ingot.engine.config;

import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a configuration together: retrieves the URIs in order, merges each over those before it,
 * expands the references {@code ${scheme:value}} in every value, and makes {@code $$} a {@code $}.
 *
 * <p>Source: the Collector's {@code confmap/resolver.go} and {@code confmap/expand.go}.
 */
public final class ConfigResolver {
  private final Providers providers;
  private final String defaultScheme;
  private final boolean appendLists;

  /**
   * A resolver that replaces lists when merging.
   *
   * @param defaultScheme the scheme of {@code ${NAME}}, usually {@code env}; empty: such text is
   *     left as it is
   * @param logger where providers tell of unset variables
   * @throws IllegalArgumentException when a provider's scheme is invalid or taken, or the default
   *     scheme has no provider
   */
  public ConfigResolver(List<ConfigProvider> providers, String defaultScheme, Logger logger) {
    this(new Providers(providers, logger), defaultScheme, false);
  }

  private ConfigResolver(Providers providers, String defaultScheme, boolean appendLists) {
    if (!defaultScheme.isEmpty() && !providers.has(defaultScheme)) {
      throw new IllegalArgumentException(
          "invalid 'confmap.ResolverSettings' configuration: DefaultScheme not found in providers"
              + " list");
    }
    this.providers = providers;
    this.defaultScheme = defaultScheme;
    this.appendLists = appendLists;
  }

  /**
   * The same resolver, appending when merging {@code service::extensions} and the receivers and
   * exporters of pipelines (the gate {@code confmap.enableMergeAppendOption}).
   */
  public ConfigResolver appendingLists() {
    return new ConfigResolver(providers, defaultScheme, true);
  }

  /**
   * Resolves a configuration.
   *
   * @param uris as on the command line: a URI, or a path of a file; later ones win
   * @param problems where everything found wrong goes
   * @return the configuration, or empty when there was an error
   */
  public Optional<ResolvedConfig> resolve(List<String> uris, Problems problems) {
    Problems found = new Problems();
    if (uris.isEmpty()) {
      found.add(ResolverMessages.noUris());
    }
    List<MapNode> parts = new ArrayList<>();
    uris.forEach(uri -> retrieve(uri, found).ifPresent(parts::add));
    Optional<ResolvedConfig> resolved = Optional.empty();
    if (!found.hasErrors()) {
      resolved = Optional.of(expanded(merged(parts), found));
    }
    found.sorted().forEach(problems::add);
    return found.hasErrors() ? Optional.empty() : resolved;
  }

  private MapNode merged(List<MapNode> parts) {
    return parts.stream()
        .reduce(
            (under, over) -> appendLists ? Merge.appending(under, over) : Merge.maps(under, over))
        .orElseThrow(() -> new IllegalStateException("no part and no problem"));
  }

  private Optional<MapNode> retrieve(String argument, Problems found) {
    Location at = Location.of(place(argument));
    Optional<ConfigUri> uri = ConfigUri.ofArgument(argument);
    if (uri.isEmpty()) {
      found.add(ResolverMessages.invalidUri(at, argument));
      return Optional.empty();
    }
    if (!providers.has(uri.get().scheme())) {
      found.add(ResolverMessages.unsupportedUri(at, argument, providers.schemes()));
      return Optional.empty();
    }
    try {
      return map(providers.retrieve(uri.get()), found);
    } catch (RetrieveException e) {
      found.add(ResolverMessages.notRetrieved(at, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** The argument up to the first value in it, which may be a secret. */
  private static String place(String argument) {
    String name = argument.replaceFirst("(?s)(: |\\R).*", "");
    return name.isEmpty() ? "--config" : name;
  }

  private static Optional<MapNode> map(Retrieved retrieved, Problems found) {
    Optional<Node> node = YamlReader.readFirst(retrieved.source(), retrieved.content(), found);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!retrieved.verbatim() && node.get() instanceof MapNode map) {
      return Optional.of(KeyPaths.split(map));
    }
    if (node.get() instanceof ScalarNode scalar && scalar.value() == null) {
      return Optional.of(new MapNode(scalar.location(), Map.of()));
    }
    String type = retrieved.verbatim() ? "string" : node.get().typeName();
    found.add(ResolverMessages.notAMap(node.get().location(), type));
    return Optional.empty();
  }

  private ResolvedConfig expanded(MapNode merged, Problems found) {
    Readings readings = new Readings(providers);
    return new ResolvedConfig(KeyPaths.split(expandLeaves(merged, readings, found)), merged);
  }

  /** Expands every value that is no map on its own, so that all problems are found. */
  private MapNode expandLeaves(MapNode map, Readings readings, Problems found) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (key, entry) ->
                entries.put(
                    key, new Entry(entry.key(), expandLeaf(entry.value(), readings, found))));
    return new MapNode(map.location(), entries, map.original());
  }

  private Node expandLeaf(Node value, Readings readings, Problems found) {
    if (value instanceof MapNode map) {
      return expandLeaves(map, readings, found);
    }
    try {
      return Originals.unescaped(new Expansion(readings, defaultScheme).expand(value));
    } catch (ExpansionException e) {
      found.add(e.problem());
      return value;
    }
  }
}
