package dev.ingot.builder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.Manifests;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionNamesTest {
  @TempDir Path directory;
  private final Problems found = new Problems();
  private final DistributionNames names = new DistributionNames();

  @Test
  void theSecondOfANameHearsOfTheFirst() {
    Manifest manifest = new Manifests(directory).build();

    assertThat(names.take(manifest, found)).isEmpty();
    assertThat(names.take(manifest, found)).contains(manifest.source());
  }

  @Test
  void aNameThatMayNotHaveBeenReadIsNotTaken() {
    found.add(
        new Problem("X-001", Severity.ERROR, Location.of("manifest.yaml"), "x", Optional.empty()));
    Manifest manifest = new Manifests(directory).name(Distribution.DEFAULT_NAME).build();

    assertThat(names.take(manifest, found)).isEmpty();
    assertThat(names.take(manifest, found)).isEmpty();
  }
}
