package dev.ingot.transport.tls;

import dev.ingot.component.config.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * PEM text in a file or in the configuration.
 *
 * @param file the file, or empty
 * @param text the text, when there is no file
 */
record PemSource(String file, Secret text) {

  List<X509Certificate> certificates() throws GeneralSecurityException {
    return located(() -> Pem.certificates(read()));
  }

  PrivateKey privateKey() throws GeneralSecurityException {
    return located(() -> Pem.privateKey(read()));
  }

  private <T> T located(Parse<T> parse) throws GeneralSecurityException {
    try {
      return parse.run();
    } catch (GeneralSecurityException | IOException e) {
      throw new GeneralSecurityException(file.isEmpty() ? reason(e) : file + ": " + reason(e), e);
    }
  }

  private String read() throws IOException {
    if (file.isEmpty()) {
      return text.value();
    }
    return Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = e.getMessage();
    return message == null ? e.toString() : message.lines().findFirst().orElse("");
  }

  private interface Parse<T> {
    T run() throws GeneralSecurityException, IOException;
  }
}
