package dev.ingot.extension.oidc;

import dev.ingot.credentials.Json;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Public keys out of JSON web keys.
 *
 * <p>Source: RFC 7518, section 6; RFC 8037, section 2.
 */
final class PublicKeys {
  private static final int SHORTEST_RSA = 2048;
  private static final Map<String, String> CURVES =
      Map.of("P-256", "secp256r1", "P-384", "secp384r1", "P-521", "secp521r1");

  private PublicKeys() {}

  /** The key; empty when it is of a kind that is not for signatures here, or too short. */
  static Optional<PublicKey> of(Json json) throws GeneralSecurityException {
    return switch (json.text("kty")) {
      case "RSA" -> rsa(json);
      case "EC" -> elliptic(json);
      case "OKP" -> edwards(json);
      default -> Optional.empty();
    };
  }

  private static Optional<PublicKey> rsa(Json json) throws GeneralSecurityException {
    BigInteger modulus = number(json, "n");
    if (modulus.bitLength() < SHORTEST_RSA) {
      return Optional.empty();
    }
    RSAPublicKeySpec spec = new RSAPublicKeySpec(modulus, number(json, "e"));
    return Optional.of(KeyFactory.getInstance("RSA").generatePublic(spec));
  }

  private static Optional<PublicKey> elliptic(Json json) throws GeneralSecurityException {
    String curve = CURVES.get(json.text("crv"));
    if (curve == null) {
      return Optional.empty();
    }
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(curve));
    ECPublicKeySpec spec =
        new ECPublicKeySpec(
            new ECPoint(number(json, "x"), number(json, "y")),
            parameters.getParameterSpec(ECParameterSpec.class));
    return Optional.of(KeyFactory.getInstance("EC").generatePublic(spec));
  }

  /** The bytes are the ordinate, the lowest first; the highest bit says which abscissa it is. */
  private static Optional<PublicKey> edwards(Json json) throws GeneralSecurityException {
    byte[] bytes = bytes(json, "x");
    if (!json.text("crv").equals("Ed25519") || bytes.length != 32) {
      return Optional.empty();
    }
    boolean odd = bytes[31] < 0;
    byte[] reversed = new byte[32];
    for (int i = 0; i < 32; i++) {
      reversed[31 - i] = bytes[i];
    }
    reversed[0] &= 0x7f;
    EdECPublicKeySpec spec =
        new EdECPublicKeySpec(
            NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, reversed)));
    return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(spec));
  }

  private static BigInteger number(Json json, String name) {
    return new BigInteger(1, bytes(json, name));
  }

  private static byte[] bytes(Json json, String name) {
    return Base64.getUrlDecoder().decode(json.text(name));
  }
}
