package dev.ingot.transport.tls;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * The little of ASN.1's distinguished encoding that private keys need.
 *
 * <p>Source: ITU-T X.690.
 */
final class Der {
  private static final int OCTET_STRING = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int CONTEXT_0 = 0xa0;

  private final byte[] bytes;
  private int position;
  private int end;

  private Der(byte[] bytes) {
    this.bytes = bytes;
    this.end = bytes.length;
  }

  static byte[] sequence(byte[]... parts) {
    return element(SEQUENCE, parts);
  }

  static byte[] octets(byte[] content) {
    return element(OCTET_STRING, content);
  }

  /** The object identifier of the curve, with its header, in a SEC 1 key. */
  static byte[] sec1Curve(byte[] key) throws GeneralSecurityException {
    Der der = new Der(key);
    der.enter(SEQUENCE);
    while (der.position < der.end) {
      if ((der.bytes[der.position] & 0xff) == CONTEXT_0) {
        der.enter(CONTEXT_0);
        return Arrays.copyOfRange(key, der.position, der.end);
      }
      der.position++;
      int length = der.length();
      der.position += length;
    }
    throw new GeneralSecurityException("the EC private key does not name its curve");
  }

  private void enter(int tag) throws GeneralSecurityException {
    if (position >= end || (bytes[position] & 0xff) != tag) {
      throw malformed();
    }
    position++;
    int length = length();
    end = position + length;
  }

  private int length() throws GeneralSecurityException {
    int first = next();
    int length = first;
    if (first >= 0x80) {
      length = 0;
      for (int i = first & 0x7f; i > 0; i--) {
        length = length << 8 | next();
      }
    }
    if (length < 0 || length > end - position) {
      throw malformed();
    }
    return length;
  }

  private int next() throws GeneralSecurityException {
    if (position >= end) {
      throw malformed();
    }
    return bytes[position++] & 0xff;
  }

  private static GeneralSecurityException malformed() {
    return new GeneralSecurityException("the private key is not DER");
  }

  private static byte[] element(int tag, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + 5);
    out.write(tag);
    if (length >= 0x80) {
      int bytes = (39 - Integer.numberOfLeadingZeros(length)) / 8;
      out.write(0x80 | bytes);
      for (int shift = 8 * (bytes - 1); shift > 0; shift -= 8) {
        out.write(length >> shift);
      }
    }
    out.write(length);
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
