package dev.ingot.provider.file;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Stability;
import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Gets {@code file:PATH}, relative to the working directory or absolute. The file holds at most
 * 16,777,216 bytes of UTF-8, or of UTF-16 with a byte order mark.
 *
 * <p>Source: the Collector's {@code confmap/provider/fileprovider}.
 */
@Component(
    kind = ComponentKind.PROVIDER,
    type = "file",
    factory = FileProvider.class,
    stability = Stability.STABLE,
    doc = "Reads configuration from files.",
    goModules = "go.opentelemetry.io/collector/confmap/provider/fileprovider")
public final class FileProvider implements ConfigProvider {
  private static final String SCHEME = "file:";
  private static final int SIZE_LIMIT = 16 << 20;

  /** A provider. */
  public FileProvider() {}

  @Override
  public String scheme() {
    return "file";
  }

  @Override
  public Retrieved retrieve(String uri, Logger logger) throws RetrieveException {
    if (!uri.startsWith(SCHEME)) {
      throw new RetrieveException("\"" + uri + "\" uri is not supported by \"file\" provider");
    }
    String name = uri.substring(SCHEME.length());
    try {
      byte[] bytes = bytes(Path.of(name.isEmpty() ? "." : name).normalize());
      return Retrieved.of(FileText.decode(bytes), name);
    } catch (IOException | InvalidPathException e) {
      throw new RetrieveException("unable to read the file " + uri + ": " + reason(name, e));
    }
  }

  private static byte[] bytes(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("is a directory");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(SIZE_LIMIT + 1);
      if (bytes.length > SIZE_LIMIT) {
        throw new IOException("larger than " + SIZE_LIMIT + " bytes");
      }
      return bytes;
    }
  }

  private static String reason(String name, Exception error) {
    if (error instanceof NoSuchFileException) {
      return "open " + name + ": no such file or directory";
    }
    return error instanceof AccessDeniedException
        ? "open " + name + ": permission denied"
        : "read " + name + ": " + error.getMessage();
  }
}
