package dev.ingot.transport.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows the own certificate, and reads it again from its files when the interval has passed. When
 * that fails, the last good certificate stays in use until the next interval. A handshake that
 * began with the certificate before ends with it.
 */
final class ReloadingKeys extends X509ExtendedKeyManager {
  private final PemSource certificate;
  private final PemSource key;
  private final long intervalNanos;
  private final LongSupplier nanoTime;
  private Identity current;
  private Identity previous;
  private long loadedAt;
  private int generation;

  ReloadingKeys(TlsConfig config, LongSupplier nanoTime) throws GeneralSecurityException {
    this.certificate = new PemSource(config.certFile(), config.certPem());
    this.key = new PemSource(config.keyFile(), config.keyPem());
    this.intervalNanos =
        config.reloadInterval().compareTo(Duration.ofDays(36500)) > 0
            ? Long.MAX_VALUE
            : config.reloadInterval().toNanos();
    this.nanoTime = nanoTime;
    this.current = load(certificate, key, 0);
    this.previous = current;
    this.loadedAt = nanoTime.getAsLong();
  }

  private static Identity load(PemSource certificate, PemSource key, int generation)
      throws GeneralSecurityException {
    List<X509Certificate> chain = certificate.certificates();
    PrivateKey privateKey = key.privateKey();
    if (!belongTogether(chain.get(0).getPublicKey(), privateKey)) {
      throw new GeneralSecurityException("the private key does not match the certificate");
    }
    return new Identity("own-" + generation, privateKey, chain);
  }

  private static boolean belongTogether(PublicKey publicKey, PrivateKey privateKey)
      throws GeneralSecurityException {
    if (!publicKey.getAlgorithm().equals(privateKey.getAlgorithm())) {
      return false;
    }
    String algorithm =
        switch (privateKey.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> "";
        };
    if (algorithm.isEmpty()) {
      return true;
    }
    byte[] probe = {1, 2, 3, 4};
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(privateKey);
    signature.update(probe);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(probe);
    return signature.verify(signed);
  }

  private synchronized Identity current() {
    long now = nanoTime.getAsLong();
    if (intervalNanos > 0 && now - loadedAt >= intervalNanos) {
      loadedAt = now;
      reload();
    }
    return current;
  }

  private void reload() {
    try {
      Identity loaded = load(certificate, key, generation + 1);
      generation++;
      previous = current;
      current = loaded;
    } catch (GeneralSecurityException e) {
      ReloadLog.kept("the certificate or its key", e);
    }
  }

  private synchronized @Nullable Identity named(String alias) {
    if (current.alias().equals(alias)) {
      return current;
    }
    return previous.alias().equals(alias) ? previous : null;
  }

  private @Nullable String aliasFor(String... keyTypes) {
    Identity identity = current();
    return List.of(keyTypes).contains(identity.key().getAlgorithm()) ? identity.alias() : null;
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return aliasFor(keyType);
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return aliasFor(keyTypes);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return aliasFor(keyType);
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return aliasFor(keyTypes);
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    Identity identity = named(alias);
    return identity == null ? null : identity.certificates();
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    Identity identity = named(alias);
    return identity == null ? null : identity.key();
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    String alias = aliasFor(keyType);
    return alias == null ? null : new String[] {alias};
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return getClientAliases(keyType, issuers);
  }
}
