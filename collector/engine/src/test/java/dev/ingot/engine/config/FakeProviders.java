package dev.ingot.engine.config;

import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import java.util.List;
import java.util.Map;

/** Providers whose variables and files are maps. */
final class FakeProviders {
  private FakeProviders() {}

  /** What a provider answers to the part of a URI after its scheme. */
  interface Answer {
    Retrieved to(String opaque) throws RetrieveException;
  }

  static ConfigProvider of(String scheme, Answer answer) {
    return new ConfigProvider() {
      @Override
      public String scheme() {
        return scheme;
      }

      @Override
      public Retrieved retrieve(String uri, Logger logger) throws RetrieveException {
        return answer.to(uri.substring(scheme.length() + 1));
      }
    };
  }

  static ConfigProvider env(Map<String, String> variables) {
    return of(
        "env",
        opaque -> {
          String[] parts = opaque.split(":-", 2);
          if (!parts[0].matches("[a-zA-Z_][a-zA-Z0-9_]*")) {
            throw new RetrieveException(
                "environment variable \"" + parts[0] + "\" has invalid name");
          }
          String unset = parts.length == 2 ? parts[1] : "";
          return Retrieved.of(variables.getOrDefault(parts[0], unset), "env:" + parts[0]);
        });
  }

  static ConfigProvider file(Map<String, String> files) {
    return of(
        "file",
        path -> {
          if (!files.containsKey(path)) {
            throw new RetrieveException("unable to read the file file:" + path);
          }
          return Retrieved.of(files.get(path), path);
        });
  }

  static ConfigProvider yaml() {
    return of("yaml", opaque -> Retrieved.of(opaque, "yaml:"));
  }

  static List<ConfigProvider> all(Map<String, String> variables, Map<String, String> files) {
    return List.of(env(variables), file(files), yaml());
  }
}
