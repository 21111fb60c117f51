package dev.ingot.builder.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.archive.Command;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageVersionTest {

  @ParameterizedTest
  @CsvSource({
    "1.10, 1.10",
    "1.0.0-rc.1, 1.0.0~rc.1",
    "1.0.0+build.7, 1.0.0+build.7",
    "2_1, 2.1",
    "v3, 0.v3"
  })
  void aVersionIsOneThatPackagesCanHave(String version, String expected) {
    assertThat(PackageVersion.of(version)).isEqualTo(expected);
  }

  @Test
  void aCandidateComesBeforeItsRelease() {
    Command.require("dpkg", "nothing to compare versions with");

    Command.run(
        Path.of("."), "dpkg", "--compare-versions", PackageVersion.of("1.0.0-rc.1"), "lt", "1.0.0");
  }
}
