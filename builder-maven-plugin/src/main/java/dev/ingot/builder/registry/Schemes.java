package dev.ingot.builder.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Which servers are asked without TLS: this machine, and those that somebody named.
 *
 * @param plainHttp {@code host} or {@code host:port}
 */
record Schemes(Set<String> plainHttp) {
  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

  /** An address at a registry. */
  URI of(String registry, String path) throws RegistryException {
    return uri((isPlain(registry) ? "http://" : "https://") + registry + path);
  }

  /**
   * An address that a registry names.
   *
   * @param by the registry
   */
  URI named(String by, String address) throws RegistryException {
    URI named = uri(address);
    return allowed(named, by);
  }

  /** Where a redirect goes; never from TLS to none, unless somebody named the server. */
  URI redirect(URI from, String to) throws RegistryException {
    URI named = from.resolve(uri(to));
    boolean worse = from.getScheme().equals("https") && !named.getScheme().equals("https");
    if (worse && !isNamed(String.valueOf(named.getRawAuthority()))) {
      throw Messages.plainHttp(named, from.getRawAuthority());
    }
    return allowed(named, from.getRawAuthority());
  }

  private URI allowed(URI address, String by) throws RegistryException {
    String scheme = String.valueOf(address.getScheme());
    String authority = String.valueOf(address.getRawAuthority());
    if (address.getHost() == null
        || address.getRawUserInfo() != null
        || !scheme.equals("https") && !scheme.equals("http")) {
      throw Messages.unreachable(address, "it is no address of HTTP");
    }
    if (scheme.equals("http") && !isPlain(authority)) {
      throw Messages.plainHttp(address, by);
    }
    return address;
  }

  private boolean isPlain(String authority) {
    return OWN.contains(host(authority)) || isNamed(authority);
  }

  private boolean isNamed(String authority) {
    return plainHttp.contains(authority) || plainHttp.contains(host(authority));
  }

  private static String host(String authority) {
    return authority.replaceFirst(":[0-9]*$", "");
  }

  private static URI uri(String text) throws RegistryException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw Messages.noAddress(text, e.getReason());
    }
  }
}
