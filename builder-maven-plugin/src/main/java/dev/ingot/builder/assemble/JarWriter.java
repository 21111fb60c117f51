package dev.ingot.builder.assemble;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.archive.WholeFile;
import dev.ingot.builder.archive.ZipWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Writes jars whose bytes depend on nothing but their content. */
final class JarWriter {
  private JarWriter() {}

  /**
   * Writes a jar beside its place and moves it there when it is whole.
   *
   * @return the size of each file in the jar, by its name
   */
  static Map<String, Long> write(
      Path jar, Attributes attributes, SortedMap<String, Contribution> files) throws IOException {
    Map<String, Long> sizes = new LinkedHashMap<>();
    WholeFile.write(
        jar,
        out -> {
          try (ZipWriter zip = new ZipWriter(out)) {
            zip.file("META-INF/MANIFEST.MF", Fixed.FILE, manifest(attributes));
            for (Map.Entry<String, Contribution> file : files.entrySet()) {
              byte[] content = file.getValue().content();
              sizes.put(file.getKey(), zip.file(file.getKey(), Fixed.FILE, content));
            }
          }
        });
    return sizes;
  }

  private static byte[] manifest(Attributes attributes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putAll(attributes);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toByteArray();
  }
}
