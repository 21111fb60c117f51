package dev.ingot.transport.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** The own certificate, the intermediate ones after it, and the key. */
record Identity(String alias, PrivateKey key, List<X509Certificate> chain) {
  Identity {
    chain = List.copyOf(chain);
  }

  X509Certificate[] certificates() {
    return chain.toArray(new X509Certificate[0]);
  }
}
