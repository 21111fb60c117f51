package dev.ingot.transport.middleware;

import dev.ingot.component.ComponentId;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import java.util.List;
import java.util.Optional;

/**
 * Looks up the middlewares of clients and servers. No extension of this project is one, so whoever
 * configures one is told so at the start, as by a Collector that was built without it.
 *
 * <p>Source of the words: the Collector's {@code config/configmiddleware} and {@code
 * config/configgrpc}.
 */
public final class Middlewares {
  /** Where requests are seen. */
  public enum Side {
    /** Requests that a server of HTTP takes. */
    HTTP_SERVER("", "an HTTP server"),
    /** Requests that a client of HTTP sends. */
    HTTP_CLIENT("", "an HTTP client"),
    /** Calls that a server of gRPC takes. */
    GRPC_SERVER("failed to get gRPC server options from middleware: ", "a gRPC server"),
    /** Calls that a client of gRPC makes. */
    GRPC_CLIENT("failed to get gRPC client options from middleware: ", "a gRPC client");

    private final String task;
    private final String kind;

    Side(String task, String kind) {
      this.task = task;
      this.kind = kind;
    }
  }

  private Middlewares() {}

  /**
   * Finds every middleware.
   *
   * @param wanted as the settings have them
   * @param host where extensions are found; empty: there are none
   * @throws StartException when one is wanted: there is no such extension, or it is none for this
   *     side
   */
  public static void find(List<MiddlewareConfig> wanted, Optional<Host> host, Side side)
      throws StartException {
    for (MiddlewareConfig each : wanted) {
      throw new StartException(side.task + problem(each.id(), host, side));
    }
  }

  private static String problem(ComponentId id, Optional<Host> host, Side side) {
    return host.flatMap(known -> known.extension(id, Object.class)).isPresent()
        ? "requested extension is not " + side.kind + " middleware"
        : "failed to resolve middleware \"" + id + "\": middleware not found";
  }
}
