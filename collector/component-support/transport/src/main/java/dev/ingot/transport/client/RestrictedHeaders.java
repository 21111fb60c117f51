package dev.ingot.transport.client;

import dev.ingot.component.StartException;
import java.net.http.HttpRequest;
import java.util.List;

/**
 * The headers that {@code java.net.http} keeps for itself unless a system property allows them.
 *
 * <p>Source: Java's module {@code java.net.http}, {@code jdk.httpclient.allowRestrictedHeaders}.
 */
final class RestrictedHeaders {
  static final String CONNECTION = "connection";
  private static final String HOST = "host";
  private static final String PROPERTY = "jdk.httpclient.allowRestrictedHeaders";
  private static final String VALUE = CONNECTION + "," + HOST;

  private RestrictedHeaders() {}

  static boolean isHost(String name) {
    return name.equalsIgnoreCase(HOST);
  }

  /**
   * Sees to it that the headers can be set. Java reads the property once, when its first client is
   * made, so it is set for every client; when that is over, or the property has another value, the
   * user has to set it.
   *
   * @throws StartException when one cannot
   */
  static void allow(List<String> names) throws StartException {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, VALUE);
    }
    for (String name : names) {
      try {
        HttpRequest.newBuilder().setHeader(name, "close");
      } catch (IllegalArgumentException e) {
        throw new StartException(
            "the header \""
                + name
                + "\" cannot be set: start Java with -D"
                + PROPERTY
                + "="
                + VALUE,
            e);
      }
    }
  }
}
