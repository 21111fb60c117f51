package dev.ingot.builder.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A JDK on this machine that can make runtimes: it has {@code jlink} and {@code jdeps}. Ordered by
 * version, oldest first.
 *
 * @param home its folder
 * @param version its version, such as {@code 25.0.3}
 * @param system what its programs run on, as its file {@code release} says: {@code Linux}
 * @param processor for which processors they are: {@code x86_64}, {@code aarch64}
 * @param library the C library they need: {@code gnu}, {@code musl}, or empty
 */
public record Jdk(Path home, String version, String system, String processor, String library)
    implements Comparable<Jdk> {
  private static final Comparator<Jdk> ORDER =
      Comparator.comparing(
              (Jdk jdk) -> Runtime.Version.parse(jdk.version), Runtime.Version::compareTo)
          .thenComparing(Jdk::home, Comparator.reverseOrder());

  /** The oldest Java that collectors run on. */
  static final int OLDEST = 17;

  /** The JDK in a folder, or empty if there is none of Java 17 or newer with its tools. */
  public static Optional<Jdk> at(Path home) {
    Path release = home.resolve("release");
    if (!List.of("bin/java", "bin/jlink", "bin/jdeps").stream()
        .map(home::resolve)
        .allMatch(Files::isExecutable)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(release)) {
      Properties said = new Properties();
      said.load(in);
      Jdk jdk =
          new Jdk(
              home,
              value(said, "JAVA_VERSION"),
              value(said, "OS_NAME"),
              value(said, "OS_ARCH"),
              value(said, "LIBC"));
      return jdk.feature() >= OLDEST ? Optional.of(jdk) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // It has no version that could be understood.
    }
  }

  /** The first number of its version. */
  public int feature() {
    return Runtime.Version.parse(version).feature();
  }

  /** What two JDKs have in common that make the same runtime. */
  public String identity() {
    String release;
    try {
      release = Files.readString(home.resolve("release"));
    } catch (IOException e) {
      release = version;
    }
    return release;
  }

  /** One of its programs. */
  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static String value(Properties release, String key) {
    return release.getProperty(key, "").replace("\"", "");
  }

  @Override
  public int compareTo(Jdk other) {
    return ORDER.compare(this, other);
  }
}
