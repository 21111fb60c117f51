package dev.ingot.transport.tls;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Certificates and private keys in PEM text; what stands around the blocks is ignored.
 *
 * <p>Source: RFC 7468, RFC 1421.
 */
final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

  private Pem() {}

  /** All certificates of a text; at least one. */
  static List<X509Certificate> certificates(String text) throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    for (Block block : blocks(text)) {
      if (block.label.equals("CERTIFICATE")) {
        certificates.add(
            (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.content)));
      }
    }
    if (certificates.isEmpty()) {
      throw new GeneralSecurityException("no CERTIFICATE block in the PEM text");
    }
    return certificates;
  }

  /** The first private key of a text. */
  static PrivateKey privateKey(String text) throws GeneralSecurityException {
    if (text.contains("Proc-Type: 4,ENCRYPTED")) {
      throw encrypted();
    }
    for (Block block : blocks(text)) {
      switch (block.label) {
        case "PRIVATE KEY":
          return PrivateKeys.pkcs8(block.content);
        case "RSA PRIVATE KEY":
          return PrivateKeys.pkcs1(block.content);
        case "EC PRIVATE KEY":
          return PrivateKeys.sec1(block.content);
        case "ENCRYPTED PRIVATE KEY":
          throw encrypted();
        default:
          break;
      }
    }
    throw new GeneralSecurityException("no PRIVATE KEY block in the PEM text");
  }

  private static GeneralSecurityException encrypted() {
    return new GeneralSecurityException("the private key is encrypted; give it without a password");
  }

  private static List<Block> blocks(String text) throws GeneralSecurityException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), decode(matcher.group(2))));
    }
    return blocks;
  }

  private static byte[] decode(String base64) throws GeneralSecurityException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("a PEM block is not base64", e);
    }
  }

  private static final class Block {
    private final String label;
    private final byte[] content;

    Block(String label, byte[] content) {
      this.label = label;
      this.content = content;
    }
  }
}
