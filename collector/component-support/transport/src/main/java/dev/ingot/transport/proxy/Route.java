package dev.ingot.transport.proxy;

/** How a client gets to a server. */
public sealed interface Route {
  /** Without a proxy. */
  Route DIRECT = new Direct();

  /** Without a proxy. */
  record Direct() implements Route {}

  /** Through a proxy. */
  record Through(HttpProxy proxy) implements Route {}

  /**
   * Through a proxy that cannot be used.
   *
   * @param reason why, without a password
   */
  record Blocked(String reason) implements Route {}
}
