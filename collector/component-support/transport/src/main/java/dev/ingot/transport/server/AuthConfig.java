package dev.ingot.transport.server;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.ComponentId;
import java.util.List;

/**
 * Who may send.
 *
 * <p>Source: the Collector's {@code config/configauth} and {@code config/confighttp}.
 *
 * @param authenticator the extension that decides
 * @param requestParams query parameters that count as headers, with HTTP only
 */
@Config
public record AuthConfig(
    @Option(doc = "The extension that decides who may send.", required = true)
        ComponentId authenticator,
    @Option(
            doc =
                "Query parameters that the extension sees as headers, in place of a header of the"
                    + " same name. Has no effect with gRPC.",
            ifWritten = true)
        List<String> requestParams) {
  public AuthConfig {
    requestParams = List.copyOf(requestParams);
  }
}
