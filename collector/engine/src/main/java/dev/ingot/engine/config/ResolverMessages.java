package dev.ingot.engine.config;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import dev.ingot.problem.Suggestion;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The wording of all problems of this package; where there are words of the Collector, those. */
final class ResolverMessages {
  private ResolverMessages() {}

  static Problem noUris() {
    return error(
        "CFG-101",
        Location.of("--config"),
        "invalid 'confmap.ResolverSettings' configuration: no URIs",
        "give at least one: --config=file:collector.yaml");
  }

  static Problem invalidUri(Location at, String uri) {
    return error(
        "CFG-102",
        at,
        "invalid uri: \"" + uri + "\"",
        "write scheme:value, as in env:NAME; write $${ for a literal ${");
  }

  static Problem unsupportedUri(Location at, String uri, Collection<String> schemes) {
    return error("CFG-103", at, "unsupported scheme on URI \"" + uri + "\"", oneOf(uri, schemes));
  }

  static Problem unsupportedScheme(Location at, ConfigUri uri, Collection<String> schemes) {
    String message = "scheme \"" + uri.scheme() + "\" is not supported for uri \"" + uri + "\"";
    return error("CFG-103", at, message, oneOf(uri.scheme(), schemes));
  }

  private static String oneOf(String given, Collection<String> schemes) {
    return Suggestion.nearest(given.replaceFirst("(?s):.*", ""), schemes)
        .map(scheme -> "did you mean '" + scheme + ":'?")
        .orElse("this distribution has: " + String.join(", ", new TreeSet<>(schemes)));
  }

  static Problem notRetrieved(Location at, String reason) {
    return error(
        "CFG-104", at, "cannot retrieve the configuration: " + reason, "check the --config value");
  }

  static Problem expansionFailed(Location at, String reason) {
    return error("CFG-104", at, reason, "correct the reference; write $${ for a literal ${");
  }

  static Problem notAMap(Location at, String type) {
    return error(
        "CFG-105",
        at,
        "retrieved value (type=" + type + ") cannot be used as a Conf",
        "write sections such as receivers:, exporters: and service:");
  }

  static Problem dollarInUri(Location at, ConfigUri uri) {
    return error(
        "CFG-106",
        at,
        "the uri \"" + uri + "\" contains unsupported characters ('$')",
        "a reference within a reference is written ${...} in full");
  }

  static Problem tooManyExpansions(Location at) {
    return error(
        "CFG-107",
        at,
        "too many recursive expansions",
        "check whether a variable or file refers to itself");
  }

  static Problem unsupportedType(Location at, String type) {
    return error(
        "CFG-108",
        at,
        "unsupported type="
            + type
            + " for retrieved config, ensure that values are wrapped in quotes",
        null);
  }

  private static Problem error(String code, Location at, String message, @Nullable String fix) {
    return new Problem(code, Severity.ERROR, at, message, Optional.ofNullable(fix));
  }
}
