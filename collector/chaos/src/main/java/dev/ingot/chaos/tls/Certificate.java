package dev.ingot.chaos.tls;

import dev.ingot.chaos.program.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for 127.0.0.1 that is its own authority, and its key.
 *
 * @param store both, as Java keeps them
 */
public record Certificate(KeyStore store) {
  static final char[] PASSWORD = "changeit".toCharArray();
  private static final String ALIAS = "own";

  /** Makes one with the {@code keytool} of the Java that runs this. */
  public static Certificate make(Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve(name + ".p12");
    boolean made =
        Machine.run(
            Machine.java("keytool"),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + name,
            "-ext",
            "san=ip:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-storepass",
            new String(PASSWORD),
            "-keystore",
            file.toString());
    if (!made) {
      throw new IOException("keytool failed");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return new Certificate(store);
  }

  /** The certificate itself. */
  public java.security.cert.Certificate certificate() throws GeneralSecurityException {
    return store.getCertificate(ALIAS);
  }

  /** Puts the certificate where others read it, in the place of another one at once. */
  public void writeCertificate(Path file) throws IOException, GeneralSecurityException {
    writeAll(file, List.of(this));
  }

  /** Puts certificates into one file, at once. */
  public static void writeAll(Path file, List<Certificate> all)
      throws IOException, GeneralSecurityException {
    replace(file, pem(all));
  }

  /** Certificates, one after the other, as text. */
  public static String pem(List<Certificate> all) throws GeneralSecurityException {
    StringBuilder text = new StringBuilder();
    for (Certificate each : all) {
      text.append(pem("CERTIFICATE", each.certificate().getEncoded()));
    }
    return text.toString();
  }

  /** Puts the key where others read it. */
  public void writeKey(Path file) throws IOException, GeneralSecurityException {
    replace(file, pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD).getEncoded()));
  }

  private static String pem(String label, byte[] content) {
    byte[] newLine = "\n".getBytes(StandardCharsets.US_ASCII);
    String body = Base64.getMimeEncoder(64, newLine).encodeToString(content);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
  }

  private static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
