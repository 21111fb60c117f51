package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.bundle.ArchivePacker;
import dev.ingot.builder.bundle.ThinPacker;
import dev.ingot.builder.deb.DebPacker;
import dev.ingot.builder.rpm.RpmPacker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameOutputsTest {
  @TempDir Path directory;

  @Test
  void anotherFolderAndTimeZoneGiveTheSameBytes() throws IOException {
    ProjectFixture project = new ProjectFixture(directory);
    Map<String, String> one = outputs(project);
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

      assertThat(outputs(project.in(directory.resolve("another/folder")))).isEqualTo(one);
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(one)
        .containsKeys(
            "one-1.10-1.noarch.rpm",
            "one-1.10.tar.gz",
            "one-1.10.zip",
            "one.jar",
            "one_1.10_all.deb",
            "thin/one-thin.jar");
  }

  /** The fingerprint of each file that is made. */
  private static Map<String, String> outputs(ProjectFixture project) throws IOException {
    project.dist("outputs: [thin, tar.gz, zip, deb, rpm]");
    Files.writeString(project.folder().resolve("config.yaml"), "receivers:\n  alpha:\n");
    assertThat(
            project
                .build(
                    new ThinPacker(),
                    ArchivePacker.tarGz(),
                    ArchivePacker.zip(),
                    new DebPacker(),
                    new RpmPacker())
                .sorted())
        .isEmpty();
    Map<String, String> sums = new TreeMap<>();
    for (Path file : Digest.files(project.target())) {
      String name = project.target().relativize(file).toString().replace('\\', '/');
      if (!name.startsWith(".made/")) {
        sums.put(name, Digest.of(file));
      }
    }
    return sums;
  }
}
