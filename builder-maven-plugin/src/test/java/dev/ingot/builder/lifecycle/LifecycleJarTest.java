package dev.ingot.builder.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifecycleJarTest {
  private static final Path JAR = Path.of("..", ".mvn", "distro-lifecycle.jar");
  private static final int JAVA_11 = 55;

  @Test
  void theCheckedInJarIsMadeOfTheSourcesHere() throws Exception {
    assertThat(new String(entry("META-INF/ingot/lifecycle-source.sha256"), StandardCharsets.UTF_8))
        .as("run ci/build-lifecycle-jar and commit the jar")
        .isEqualTo(hash() + "\n");
  }

  @Test
  void itsClassesAndThoseOfThePluginAreForJava11() throws IOException {
    for (Class<?> each : List.of(DistroLifecycle.class, DistroMapping.class)) {
      String name = each.getName().replace('.', '/') + ".class";
      try (InputStream in = each.getResourceAsStream("/" + name)) {
        assertThat(in.readAllBytes()[7]).isEqualTo((byte) JAVA_11);
      }
      assertThat(entry(name)[7]).isEqualTo((byte) JAVA_11);
    }
  }

  @Test
  void theIndexNamesBothComponents() throws IOException {
    assertThat(new String(entry("META-INF/sisu/javax.inject.Named"), StandardCharsets.UTF_8))
        .isEqualTo(DistroLifecycle.class.getName() + "\n" + DistroMapping.class.getName() + "\n");
  }

  private static byte[] entry(String name) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile());
        InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  /** The hash that ci/lifecycle-hash prints. */
  private static String hash() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      for (String folder : List.of("src/lifecycle/java", "src/main/resources/META-INF/sisu")) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            Files.copy(file, out);
          }
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
