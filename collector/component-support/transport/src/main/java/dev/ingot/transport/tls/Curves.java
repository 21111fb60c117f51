package dev.ingot.transport.tls;

import io.netty.handler.ssl.DelegatingSslContext;
import io.netty.handler.ssl.SslContext;
import java.security.AlgorithmConstraints;
import java.security.AlgorithmParameters;
import java.security.CryptoPrimitive;
import java.security.Key;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Lets only some groups agree on keys. Java 17 has no setting for that, but asks the constraints of
 * a connection for every group by its name.
 *
 * <p>Source: the IANA registry "TLS Supported Groups" for the names.
 */
final class Curves implements AlgorithmConstraints {
  /** The curve that old Java does not have. */
  static final String POST_QUANTUM = "X25519MLKEM768";

  /** The first Java that has it. Source: JEP 527. */
  static final int SINCE = 27;

  private static final Map<String, String> NAMES =
      Map.of(
          "X25519",
          "x25519",
          "P256",
          "secp256r1",
          "P384",
          "secp384r1",
          "P521",
          "secp521r1",
          POST_QUANTUM,
          "x25519mlkem768");
  private static final List<String> GROUPS =
      List.of("x25519", "x448", "secp", "sect", "ffdhe", "brainpool");

  private final Set<String> allowed;

  private Curves(Collection<String> names) {
    this.allowed =
        names.stream().map(name -> NAMES.getOrDefault(name, "")).collect(Collectors.toSet());
  }

  /** The names that configurations have for curves. */
  static Set<String> known() {
    return new TreeSet<>(NAMES.keySet());
  }

  /** Restricts a connection if the configuration does. */
  static SSLParameters restrict(TlsConfig config, SSLParameters parameters) {
    if (!config.curvePreferences().isEmpty()) {
      parameters.setAlgorithmConstraints(new Curves(config.curvePreferences()));
    }
    return parameters;
  }

  /** Restricts all connections of a context if the configuration does. */
  static SslContext restrict(TlsConfig config, SslContext context) {
    if (config.curvePreferences().isEmpty()) {
      return context;
    }
    return new DelegatingSslContext(context) {
      @Override
      protected void initEngine(SSLEngine engine) {
        engine.setSSLParameters(restrict(config, engine.getSSLParameters()));
      }
    };
  }

  @Override
  public boolean permits(
      Set<CryptoPrimitive> uses, String algorithm, @Nullable AlgorithmParameters parameters) {
    String name = algorithm.toLowerCase(Locale.ROOT);
    boolean group =
        uses.contains(CryptoPrimitive.KEY_AGREEMENT) && GROUPS.stream().anyMatch(name::startsWith);
    return !group || allowed.contains(name);
  }

  @Override
  public boolean permits(Set<CryptoPrimitive> uses, Key key) {
    return true;
  }

  @Override
  public boolean permits(
      Set<CryptoPrimitive> uses,
      String algorithm,
      Key key,
      @Nullable AlgorithmParameters parameters) {
    return true;
  }
}
