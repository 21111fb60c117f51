package dev.ingot.builder.replacement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.builder.resolve.DependencyGraph;
import dev.ingot.builder.resolve.Replaced;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedEffectsTest {
  private static final ReplacementTarget VERSION = new ReplacementTarget.Version("2.0");

  @TempDir Path directory;
  private final Problems problems = new Problems();

  @Test
  void anEntryThatNoDistributionNeedsIsAnError() {
    Manifest one = new Manifests(directory).replaceIncluded("lib:base", VERSION).build();
    Manifest two =
        new Manifests(directory.resolve("two")).replaceIncluded("lib:base", VERSION).build();

    SharedEffects.check(Map.of(one, resolution(), two, resolution()), problems);

    assertThat(problems)
        .hasToString(
            """
            shared.yaml:1:3  RPL-010  no distribution here depends on 'lib:base' in another version \
            or form than its replacement
                delete the entry; what matters to poms only belongs in a file of its own""");
  }

  @Test
  void oneDistributionThatNeedsItIsEnough() {
    Manifest one = new Manifests(directory).replaceIncluded("lib:base", VERSION).build();
    Manifest two =
        new Manifests(directory.resolve("two")).replaceIncluded("lib:base", VERSION).build();
    Resolution replaced = resolution(new Replaced(artifact(), two.replaces().get(0)));

    SharedEffects.check(Map.of(one, resolution(), two, replaced), problems);

    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void whatAManifestSaysItselfIsCheckedWithThatManifest() {
    Manifest one = new Manifests(directory).replace("lib:base", VERSION).build();

    SharedEffects.check(Map.of(one, resolution()), problems);

    assertThat(problems.sorted()).isEmpty();
  }

  private Resolution resolution(Replaced... replaced) {
    return new Resolution(
        List.of(), List.of(), artifact(), true, List.of(replaced), DependencyGraph.empty(), "");
  }

  private ResolvedArtifact artifact() {
    return new ResolvedArtifact("lib", "base", "2.0", "jar", "", directory, false);
  }
}
