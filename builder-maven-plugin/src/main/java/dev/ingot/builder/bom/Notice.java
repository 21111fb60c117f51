package dev.ingot.builder.bom;

import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One text for all notices: what a distribution is made of, and what its parts want said. */
final class Notice {
  private static final Pattern NOTICES =
      Pattern.compile("(?i)(META-INF/)?notice(\\.(txt|md))?(\\.txt)?");
  private static final String RULE = "-".repeat(72);

  private Notice() {}

  static String text(Distribution distribution, Resolution resolution) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(distribution.name()).append(' ').append(distribution.version()).append('\n');
    text.append(distribution.description().strip()).append("\n\n");
    text.append("It is made of the software below, each under its own licence. The texts of the\n");
    text.append("licences are in META-INF/licenses of the jar.\n\n");
    Map<String, List<String>> notices = new LinkedHashMap<>();
    for (ResolvedArtifact artifact : resolution.artifacts()) {
      String license = Licenses.label(Licenses.of(artifact));
      text.append(artifact.label()).append("\n    ").append(license).append('\n');
      for (String notice : notices(artifact.file())) {
        notices.computeIfAbsent(notice, each -> new ArrayList<>()).add(artifact.label());
      }
    }
    notices.forEach(
        (notice, of) -> {
          text.append('\n').append(RULE).append("\nNotice of ");
          text.append(String.join(",\n    ", of)).append("\n\n").append(notice).append('\n');
        });
    return text.toString();
  }

  /** The notices of a jar or a folder of classes, with the line ends of this text. */
  private static List<String> notices(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    if (Files.isDirectory(file)) {
      for (String name : List.of("NOTICE", "META-INF/NOTICE")) {
        Path notice = file.resolve(name);
        if (Files.isRegularFile(notice)) {
          found.add(plain(Files.readAllBytes(notice)));
        }
      }
      return found;
    }
    try (ZipFile jar = new ZipFile(file.toFile());
        Stream<? extends ZipEntry> entries = jar.stream()) {
      List<String> names =
          entries.map(ZipEntry::getName).filter(Notice::isNotice).sorted().toList();
      for (String name : names) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
          found.add(plain(in.readAllBytes()));
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private static boolean isNotice(String name) {
    return NOTICES.matcher(name).matches();
  }

  private static String plain(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
    return text.replaceAll("(?m)[ \t]+$", "").replaceAll("\n{3,}", "\n\n").strip();
  }
}
