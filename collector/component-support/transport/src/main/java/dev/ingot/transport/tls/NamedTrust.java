package dev.ingot.transport.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts a server only if its certificate carries a certain name, whatever name was dialled.
 *
 * <p>Source: RFC 6125, section 6.4; as in Go only subject alternative names count.
 */
final class NamedTrust extends DelegatingTrust {
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private final X509ExtendedTrustManager authorities;
  private final String name;

  NamedTrust(X509ExtendedTrustManager authorities, String name) {
    this.authorities = authorities;
    this.name = name.toLowerCase(Locale.ROOT);
  }

  @Override
  X509ExtendedTrustManager current() {
    return authorities;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    authorities.checkServerTrusted(chain, authType);
    @Nullable Collection<List<?>> names = chain[0].getSubjectAlternativeNames();
    if (names == null || names.stream().noneMatch(this::matches)) {
      throw new CertificateException("the server's certificate is not valid for " + name);
    }
  }

  private boolean matches(List<?> alternative) {
    int kind = (Integer) alternative.get(0);
    if (kind != DNS_NAME && kind != IP_ADDRESS) {
      return false;
    }
    String allowed = String.valueOf(alternative.get(1)).toLowerCase(Locale.ROOT);
    if (kind == DNS_NAME && allowed.startsWith("*.")) {
      int dot = name.indexOf('.');
      return dot > 0 && name.substring(dot).equals(allowed.substring(1));
    }
    return name.equals(allowed);
  }
}
