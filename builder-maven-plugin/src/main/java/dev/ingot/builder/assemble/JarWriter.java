package dev.ingot.builder.assemble;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes jars whose bytes depend on nothing but their content: entries in order, one fixed time,
 * which as local time is the same in every time zone, no extra fields.
 */
final class JarWriter {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private JarWriter() {}

  /**
   * Writes a jar beside its place and moves it there when it is whole.
   *
   * @return the size of each file in the jar, by its name
   */
  static Map<String, Long> write(
      Path jar, Attributes attributes, SortedMap<String, Contribution> files) throws IOException {
    Files.createDirectories(jar.toAbsolutePath().getParent());
    Path unfinished = jar.resolveSibling(jar.getFileName() + ".part");
    Map<String, Long> sizes = new LinkedHashMap<>();
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      put(out, "META-INF/MANIFEST.MF", manifest(attributes));
      for (Map.Entry<String, Contribution> file : files.entrySet()) {
        sizes.put(file.getKey(), put(out, file.getKey(), file.getValue().content()));
      }
    }
    Files.move(
        unfinished, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return sizes;
  }

  private static long put(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
    return entry.getCompressedSize();
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
