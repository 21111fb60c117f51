package dev.ingot.transport.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes trust managers of certificates. */
final class Trust {
  private Trust() {}

  /** Trusts the authorities of the Java installation. */
  static X509ExtendedTrustManager system() throws GeneralSecurityException {
    return of((KeyStore) null);
  }

  /** Trusts the given authorities. */
  static X509ExtendedTrustManager of(List<X509Certificate> authorities, boolean systemToo)
      throws GeneralSecurityException {
    KeyStore store = emptyStore();
    int count = 0;
    for (X509Certificate authority : authorities) {
      store.setCertificateEntry("given-" + count++, authority);
    }
    if (systemToo) {
      for (X509Certificate authority : system().getAcceptedIssuers()) {
        store.setCertificateEntry("system-" + count++, authority);
      }
    }
    return of(store);
  }

  private static X509ExtendedTrustManager of(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager extended) {
        return extended;
      }
    }
    throw new IllegalStateException("a Java runtime without X.509 trust");
  }

  private static KeyStore emptyStore() throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new IllegalStateException("an empty key store needs no reading", e);
    }
    return store;
  }
}
