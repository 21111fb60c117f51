package dev.ingot.extension.oidc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** A key pair that signs tokens, and its public key as JSON. */
record TestKeys(String id, String algorithm, KeyPair pair) {

  static TestKeys rsa(String id, String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return new TestKeys(id, algorithm, generator.generateKeyPair());
  }

  static TestKeys elliptic(String id, String algorithm, String curve)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return new TestKeys(id, algorithm, generator.generateKeyPair());
  }

  static TestKeys edwards(String id) throws GeneralSecurityException {
    return new TestKeys(id, "EdDSA", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
  }

  String json() {
    String head = "{\"kid\":\"" + id + "\",\"use\":\"sig\",\"kty\":";
    if (pair.getPublic() instanceof RSAPublicKey key) {
      return head
          + "\"RSA\",\"n\":\""
          + text(key.getModulus().toByteArray())
          + "\",\"e\":\""
          + text(key.getPublicExponent().toByteArray())
          + "\"}";
    }
    if (pair.getPublic() instanceof ECPublicKey key) {
      int size = key.getParams().getCurve().getField().getFieldSize();
      return head
          + "\"EC\",\"crv\":\"P-"
          + size
          + "\",\"x\":\""
          + text(key.getW().getAffineX().toByteArray())
          + "\",\"y\":\""
          + text(key.getW().getAffineY().toByteArray())
          + "\"}";
    }
    byte[] encoded = ((EdECPublicKey) pair.getPublic()).getEncoded();
    byte[] point = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return head + "\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + text(point) + "\"}";
  }

  String sign(String claims) throws GeneralSecurityException {
    return sign("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + id + "\"}", claims);
  }

  String sign(String header, String claims) throws GeneralSecurityException {
    String signed = text(bytes(header)) + "." + text(bytes(claims));
    Signature signature = signature();
    signature.initSign(pair.getPrivate());
    signature.update(bytes(signed));
    return signed + "." + text(signature.sign());
  }

  private Signature signature() throws GeneralSecurityException {
    String bits = algorithm.substring(2);
    if (algorithm.startsWith("PS")) {
      Signature signature = Signature.getInstance("RSASSA-PSS");
      signature.setParameter(
          new PSSParameterSpec(
              "SHA-" + bits,
              "MGF1",
              new MGF1ParameterSpec("SHA-" + bits),
              Integer.parseInt(bits) / 8,
              1));
      return signature;
    }
    return switch (algorithm.substring(0, 2)) {
      case "RS" -> Signature.getInstance("SHA" + bits + "withRSA");
      case "ES" -> Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
      default -> Signature.getInstance("Ed25519");
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
