package dev.ingot.provider.env;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Stability;
import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gets {@code env:NAME}, and {@code env:NAME:-default} for a variable that may be unset.
 *
 * <p>The value of the variable is YAML. An unset variable without a default is null, and so is an
 * empty one, whatever its default; both are logged. An empty default is an empty text.
 *
 * <p>Source: the Collector's {@code confmap/provider/envprovider}.
 */
@Component(
    kind = ComponentKind.PROVIDER,
    type = "env",
    factory = EnvProvider.class,
    stability = Stability.STABLE,
    doc = "Reads configuration from environment variables.",
    goModules = "go.opentelemetry.io/collector/confmap/provider/envprovider")
public final class EnvProvider implements ConfigProvider {
  private static final String NAME = "^[a-zA-Z_][a-zA-Z0-9_]*$";
  private static final Pattern NAME_FORM = Pattern.compile(NAME);
  private static final String DEFAULT = ":-";

  private final Map<String, String> variables;

  /** A provider of the variables of this process. */
  public EnvProvider() {
    this(ProcessVariables.read());
  }

  EnvProvider(Map<String, String> variables) {
    this.variables = variables;
  }

  @Override
  public String scheme() {
    return "env";
  }

  @Override
  public Retrieved retrieve(String uri, Logger logger) throws RetrieveException {
    if (!uri.startsWith("env:")) {
      throw new RetrieveException("\"" + uri + "\" uri is not supported by \"env\" provider");
    }
    String opaque = uri.substring("env:".length());
    int split = opaque.indexOf(DEFAULT);
    String name = split < 0 ? opaque : opaque.substring(0, split);
    if (!NAME_FORM.matcher(name).matches()) {
      throw new RetrieveException(
          "environment variable \"" + name + "\" has invalid name: must match regex " + NAME);
    }
    String value = variables.get(name);
    if (value != null) {
      return set(name, value, logger);
    }
    return split < 0
        ? unset(name, logger)
        : byDefault(name, opaque.substring(split + DEFAULT.length()));
  }

  private static Retrieved byDefault(String name, String value) {
    String source = "env:" + name;
    return value.isEmpty() ? Retrieved.text(value, source) : Retrieved.of(value, source);
  }

  private static Retrieved set(String name, String value, Logger logger) {
    if (value.isEmpty()) {
      logger.info("Configuration references empty environment variable", "name", name);
    }
    return Retrieved.of(value, "env:" + name);
  }

  private static Retrieved unset(String name, Logger logger) {
    logger.warn("Configuration references unset environment variable", "name", name);
    return Retrieved.nothing("env:" + name);
  }
}
