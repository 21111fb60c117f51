package dev.ingot.builder.bom;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.resolve.Resolution;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a distribution says of its parts: an SBOM in the JSON of CycloneDX 1.6, the notices of all
 * artifacts in one text, and their licences. All of it goes into the jar, and lies beside it for
 * those who look into no jar. The same distribution gives the same bytes.
 */
public final class BillOfMaterials {

  /** Where the jar has the SBOM. */
  public static final String SBOM_IN_JAR = "META-INF/sbom/bom.cdx.json";

  /** Where the jar has the notices. */
  public static final String NOTICE_IN_JAR = "META-INF/NOTICE";

  private static final String LICENSES_IN_JAR = "META-INF/licenses/";

  private BillOfMaterials() {}

  /** The SBOM beside a jar: {@code target/NAME.cdx.json}. */
  public static Path sbom(Path target, String name) {
    return target.resolve(name + ".cdx.json");
  }

  /** The notices beside a jar: {@code target/NAME-NOTICE.txt}. */
  public static Path notice(Path target, String name) {
    return target.resolve(name + "-NOTICE.txt");
  }

  /** The folder of licences beside a jar, one folder in it for each artifact that brings some. */
  public static Path licenses(Path target, String name) {
    return target.resolve(name + "-licenses");
  }

  /**
   * Writes the files that the jar is to have besides classes.
   *
   * @param folder gets them
   * @throws IOException when an artifact cannot be read or a file cannot be written
   */
  public static void writeForJar(
      Manifest manifest, Resolution resolution, BuildPlan plan, Path folder) throws IOException {
    write(folder.resolve(SBOM_IN_JAR), Sbom.text(manifest, resolution, plan.builder()));
    write(folder.resolve(NOTICE_IN_JAR), Notice.text(manifest.distribution(), resolution));
    for (String name : StandardTexts.needed(resolution)) {
      write(folder.resolve(LICENSES_IN_JAR + name), StandardTexts.text(name));
    }
  }

  /**
   * Lays SBOM, notices and licences beside the jar that has them.
   *
   * @return the notices, the folder of licences and the SBOM
   * @throws IOException when the jar cannot be read or a file cannot be written
   */
  public static List<Path> publish(Path jar, Path target, String name) throws IOException {
    Path licenses = licenses(target, name);
    delete(licenses);
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      copy(zip, SBOM_IN_JAR, sbom(target, name));
      copy(zip, NOTICE_IN_JAR, notice(target, name));
      for (String entry : licenses(zip)) {
        copy(zip, entry, licenses.resolve(entry.substring(LICENSES_IN_JAR.length())));
      }
    }
    return List.of(notice(target, name), licenses, sbom(target, name));
  }

  private static List<String> licenses(ZipFile zip) {
    return zip.stream()
        .filter(entry -> entry.getName().startsWith(LICENSES_IN_JAR) && !entry.isDirectory())
        .map(ZipEntry::getName)
        .sorted()
        .toList();
  }

  private static void copy(ZipFile zip, String name, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IllegalStateException("the jar has no " + name);
    }
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    try (InputStream in = zip.getInputStream(entry)) {
      Files.copy(in, file);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
