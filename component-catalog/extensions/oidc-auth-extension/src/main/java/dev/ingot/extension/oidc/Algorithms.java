package dev.ingot.extension.oidc;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/**
 * How tokens are signed. A key is only used with algorithms of its own kind: neither {@code none}
 * nor a secret made of a public key counts.
 *
 * <p>Source: RFC 7518, section 3; RFC 8037.
 */
final class Algorithms {
  private Algorithms() {}

  /** The algorithm of that name for a key; empty when they do not go together. */
  static Optional<Signature> of(String name, PublicKey key) throws GeneralSecurityException {
    String kind = key.getAlgorithm();
    return switch (name) {
      case "RS256", "RS384", "RS512" ->
          kind.equals("RSA") ? signature("SHA" + bits(name) + "withRSA") : Optional.empty();
      case "PS256", "PS384", "PS512" -> kind.equals("RSA") ? pss(bits(name)) : Optional.empty();
      case "ES256" -> ecdsa(key, 256, "SHA256");
      case "ES384" -> ecdsa(key, 384, "SHA384");
      case "ES512" -> ecdsa(key, 521, "SHA512");
      case "EdDSA" ->
          kind.equals("EdDSA") || kind.equals("Ed25519") ? signature("Ed25519") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static int bits(String name) {
    return Integer.parseInt(name.substring(2));
  }

  private static Optional<Signature> pss(int bits) throws GeneralSecurityException {
    String hash = "SHA-" + bits;
    Signature signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(
        new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), bits / 8, 1));
    return Optional.of(signature);
  }

  private static Optional<Signature> ecdsa(PublicKey key, int curve, String hash)
      throws GeneralSecurityException {
    boolean fits =
        key instanceof ECKey elliptic
            && elliptic.getParams().getCurve().getField().getFieldSize() == curve;
    return fits ? signature(hash + "withECDSAinP1363Format") : Optional.empty();
  }

  private static Optional<Signature> signature(String name) throws GeneralSecurityException {
    return Optional.of(Signature.getInstance(name));
  }
}
