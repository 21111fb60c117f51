package dev.ingot.builder.bom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * SHA-256 of the files of a distribution: beside each a file {@code FILE.sha256}, and {@code
 * SHA256SUMS} for all of them, as {@code sha256sum --check} reads them.
 */
public final class Checksums {

  /** The name of the file with the checksums of all. */
  public static final String ALL = "SHA256SUMS";

  private static final String OWN = ".sha256";

  private Checksums() {}

  /**
   * Writes the checksums. A file of checksums that is right already is not touched; one in the
   * folder that belongs to no file any more is deleted.
   *
   * @param folder gets {@code SHA256SUMS}
   * @param files the files; what is no regular file, such as the folder of a runtime, is left out
   * @return the files that hold checksums, {@code SHA256SUMS} last
   * @throws IOException when a file cannot be read or written
   */
  public static List<Path> write(Path folder, Collection<Path> files) throws IOException {
    List<Path> written = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (Path file : files.stream().filter(Files::isRegularFile).sorted().distinct().toList()) {
      String hash = Sha256.of(file);
      Path own = file.resolveSibling(file.getFileName() + OWN);
      writeIfNew(own, line(hash, file.getFileName()));
      written.add(own);
      all.append(line(hash, folder.relativize(file)));
    }
    Path sums = folder.resolve(ALL);
    writeIfNew(sums, all.toString());
    written.add(sums);
    deleteOthers(folder, written);
    return List.copyOf(written);
  }

  private static void deleteOthers(Path folder, List<Path> written) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(OWN)).toList()) {
        if (!written.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * The files that a {@code SHA256SUMS} lists, in its order.
   *
   * @throws IOException when it cannot be read
   */
  public static List<Path> files(Path sums) throws IOException {
    return List.copyOf(read(sums).keySet());
  }

  /**
   * The listed files that are missing or have other bytes, with the hashes that they should have.
   *
   * @throws IOException when a file cannot be read
   */
  public static SortedMap<Path, String> mismatches(Path sums) throws IOException {
    SortedMap<Path, String> wrong = new TreeMap<>();
    for (Map.Entry<Path, String> each : read(sums).entrySet()) {
      Path file = each.getKey();
      if (!Files.isRegularFile(file) || !Sha256.of(file).equals(each.getValue())) {
        wrong.put(file, each.getValue());
      }
    }
    return wrong;
  }

  private static Map<Path, String> read(Path sums) throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    for (String line : Files.readAllLines(sums)) {
      String[] part = line.split(" {2}", 2);
      if (part.length == 2) {
        files.put(sums.resolveSibling(part[1]), part[0]);
      }
    }
    return files;
  }

  private static String line(String hash, Path name) {
    return hash + "  " + name.toString().replace('\\', '/') + "\n";
  }

  private static void writeIfNew(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
