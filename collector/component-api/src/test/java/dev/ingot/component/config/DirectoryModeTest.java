package dev.ingot.component.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryModeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "0750, true",
    "750, true",
    "0, true",
    "00777, true",
    "0788, false",
    "rwx, false",
    "7777, false",
    "'', false",
    "-1, false"
  })
  void aModeIsAnOctalNumber(String text, boolean valid) {
    assertThat(DirectoryMode.isValid(text)).isEqualTo(valid);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no such permissions")
  void onlyWhatIsMadeGetsThePermissions() throws IOException {
    Path made = folder.resolve("parent/made");
    DirectoryMode.create(made, "0705");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx---r-x");

    DirectoryMode.create(made, "0700");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .as("it was there")
        .isEqualTo("rwx---r-x");
  }
}
