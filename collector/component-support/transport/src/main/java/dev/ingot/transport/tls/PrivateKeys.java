package dev.ingot.transport.tls;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/**
 * Private keys in DER. Java reads PKCS#8 only; the older forms are wrapped into it.
 *
 * <p>Source: RFC 5208 (PKCS#8), RFC 8017 (PKCS#1), RFC 5915 (SEC 1).
 */
final class PrivateKeys {
  private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
  private static final byte[] RSA = {
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };
  private static final byte[] EC_PUBLIC_KEY = {
    0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01
  };

  private PrivateKeys() {}

  static PrivateKey pkcs8(byte[] der) throws GeneralSecurityException {
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(der);
    for (String algorithm : List.of("RSA", "EC", "Ed25519", "Ed448", "RSASSA-PSS")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (InvalidKeySpecException e) {
        continue;
      }
    }
    throw new GeneralSecurityException("the private key is neither RSA, EC nor Ed25519");
  }

  static PrivateKey pkcs1(byte[] der) throws GeneralSecurityException {
    return pkcs8(Der.sequence(VERSION_0, RSA, Der.octets(der)));
  }

  static PrivateKey sec1(byte[] der) throws GeneralSecurityException {
    byte[] algorithm = Der.sequence(EC_PUBLIC_KEY, Der.sec1Curve(der));
    return pkcs8(Der.sequence(VERSION_0, algorithm, Der.octets(der)));
  }
}
