package dev.ingot.transport.server;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import java.util.List;

/** Who may send. Not supported; the section is read so that the problem says so. */
@Config
public record AuthConfig(
    @Option(doc = "The extension that decides.") String authenticator,
    @Option(doc = "Query parameters that count as headers.") List<String> requestParams) {
  public AuthConfig {
    requestParams = List.copyOf(requestParams);
  }
}
