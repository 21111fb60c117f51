package dev.ingot.builder.bom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the manifest of a jar says of licences: {@code Bundle-License} of OSGi Core, section 3.2.
 */
final class JarLicense {
  private static final Pattern LINK = Pattern.compile("link=\"?([^\";]+)");

  private JarLicense() {}

  static List<License> of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      Manifest manifest = jar.getManifest();
      String value =
          manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-License");
      return value == null || value.isBlank() ? List.of() : List.of(license(value));
    }
  }

  private static License license(String value) {
    String name = value.replaceFirst(";.*", "").strip().replace("\"", "");
    Matcher link = LINK.matcher(value);
    String url = link.find() ? link.group(1).strip() : name.startsWith("http") ? name : "";
    return SpdxIds.license(name, url);
  }
}
