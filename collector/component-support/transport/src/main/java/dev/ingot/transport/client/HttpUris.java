package dev.ingot.transport.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads the URLs of a configuration. */
public final class HttpUris {
  private HttpUris() {}

  /** The URL if it is one of {@code http} or {@code https} with a host. */
  public static Optional<URI> server(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme());
      boolean known = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
      return Optional.of(uri).filter(parsed -> known && parsed.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a text is an URL of whatever scheme, as {@code localhost:4318} is, whose scheme is
   * {@code localhost}.
   */
  public static boolean isUrl(String text) {
    try {
      return new URI(text).isAbsolute() || !text.contains(":");
    } catch (URISyntaxException e) {
      return text.endsWith("://");
    }
  }

  /** The URL without what stands before {@code @}, which may be a password. */
  static String withoutUser(String url) {
    int scheme = url.indexOf("://");
    int user = url.lastIndexOf('@');
    int begin = scheme < 0 ? 0 : scheme + 3;
    return user < begin ? url : url.substring(0, begin) + url.substring(user + 1);
  }
}
