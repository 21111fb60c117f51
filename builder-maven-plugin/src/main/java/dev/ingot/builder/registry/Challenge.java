package dev.ingot.builder.registry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a registry wants to know who asks: the header {@code WWW-Authenticate} (RFC 9110, section
 * 11.6.1).
 *
 * @param scheme in lower case, as {@code bearer}
 * @param parameters by name in lower case
 */
record Challenge(String scheme, Map<String, String> parameters) {
  private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z]+)(?:\\s+|$)");
  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z_]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))\\s*,?\\s*");

  Challenge {
    parameters = Map.copyOf(parameters);
  }

  /** The first challenge of a header; empty if there is none. */
  static Optional<Challenge> parse(String header) {
    Matcher scheme = SCHEME.matcher(header);
    if (!scheme.lookingAt()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new TreeMap<>();
    Matcher parameter = PARAMETER.matcher(header).region(scheme.end(), header.length());
    while (parameter.lookingAt()) {
      String quoted = parameter.group(2);
      String value = quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1");
      parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value);
      parameter.region(parameter.end(), header.length());
    }
    return Optional.of(new Challenge(scheme.group(1).toLowerCase(Locale.ROOT), parameters));
  }

  /** Whether it wants a token. */
  boolean isBearer() {
    return scheme.equals("bearer");
  }

  /** Whether it wants user and password. */
  boolean isBasic() {
    return scheme.equals("basic");
  }

  /** A parameter; empty text if it is not there. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
