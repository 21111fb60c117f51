package dev.ingot.builder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.manifest.DistributionType;
import dev.ingot.builder.manifest.Hooks;
import dev.ingot.builder.manifest.Options;
import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.builder.manifest.Policy;
import dev.ingot.catalog.Stability;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the options of a manifest change in a plan, and what they do not. */
class OptionsOfThePlanTest {

  @Test
  void hooksAreSortedAndTheirArtifactsDirect() throws IOException {
    BuildPlan plan = PlanCase.of("hooks").plan();

    assertThat(plan.hooks().customizers())
        .containsExactly(new JavaName("dev.ingot.builder.fixture.hook", List.of("AcmeDefaults")));
    assertThat(plan.hooks().commands())
        .containsExactly(
            new PlannedHooks.Command(
                "echo",
                "Say \"it\" back\\n.",
                new JavaName("dev.ingot.builder.fixture.hook", List.of("Tools", "Echo"))));
    assertThat(plan.classPath().direct())
        .contains(new Dependency("com.acme", "acme-hooks", "1.0.0", "jar", ""));
    assertThat(plan.versionFrom()).contains("file:VERSION");
    assertThat(plan.isLibrary()).isFalse();
  }

  @Test
  void aLibraryHasNoMainClass() throws IOException {
    GeneratedTree tree = GeneratedTree.of(PlanCase.of("library").plan());

    assertThat(tree.files().keySet())
        .noneMatch(path -> path.endsWith("/Main.java"))
        .anyMatch(path -> path.endsWith("/Embedded.java"));
    assertThat(tree.text("pom.xml")).doesNotContain("mainClass");
  }

  @Test
  void whatIsDeliveredDoesNotChangeWhatIsGenerated() throws IOException {
    PlanCase core = PlanCase.of("core");
    Options delivered =
        new Options(
            new TreeSet<>(List.of(OutputKind.DEB)),
            true,
            Options.DEFAULT.about(),
            new Policy(OptionalLong.of(1), new TreeSet<>(List.of("MIT")), Optional.empty()),
            Hooks.NONE,
            Optional.empty());

    assertThat(with(core, delivered).plan()).isEqualTo(core.plan());
  }

  @Test
  void aVersionFromElsewhereIsNotWhatTheManifestSays() throws IOException {
    PlanCase hooks = PlanCase.of("hooks");
    PlanCase later = hooks.withDistribution(version(hooks, "1.5.0"));

    assertThat(later.plan().manifestFingerprint()).isEqualTo(hooks.plan().manifestFingerprint());
    assertThat(GeneratedTree.of(later.plan()).text("inputs.json"))
        .contains("\"value\": \"1.5.0\",\n    \"from\": \"file:VERSION\"");
  }

  @Test
  void typeAndHooksAreWhatTheManifestSays() throws IOException {
    PlanCase hooks = PlanCase.of("hooks");
    String before = hooks.plan().manifestFingerprint();
    Distribution it = hooks.manifest().distribution();
    Distribution library =
        new Distribution(
            it.name(), it.group(), it.version(), it.description(), DistributionType.LIBRARY);

    assertThat(with(hooks, Options.DEFAULT).plan().manifestFingerprint()).isNotEqualTo(before);
    assertThat(hooks.withDistribution(library).plan().manifestFingerprint()).isNotEqualTo(before);
  }

  @Test
  void everySignalMustBeStableEnough() throws IOException {
    PlanCase core = PlanCase.of("core");
    Policy stable =
        new Policy(OptionalLong.empty(), new TreeSet<>(), Optional.of(Stability.STABLE));
    Options options =
        new Options(
            new TreeSet<>(), false, Options.DEFAULT.about(), stable, Hooks.NONE, Optional.empty());
    Problems problems = new Problems();

    Optional<BuildPlan> plan =
        BuildPlan.of(Manifests.with(core.manifest(), options), core.resolution(), problems);

    assertThat(plan).isEmpty();
    assertThat(problems.toString())
        .contains(
            "distributions/core/manifest.yaml:9:5  PLAN-009 "
                + " 'dev.ingot.processor:batch-processor:0.1.0' is beta for traces, but"
                + " 'dist.minimum_stability' is 'stable'\n"
                + "    remove it, or lower 'dist.minimum_stability'")
        .doesNotContain("otlp-receiver");
  }

  private static PlanCase with(PlanCase before, Options options) {
    return new PlanCase(Manifests.with(before.manifest(), options), before.resolution());
  }

  private static Distribution version(PlanCase of, String version) {
    Distribution it = of.manifest().distribution();
    return new Distribution(it.name(), it.group(), version, it.description(), it.type());
  }
}
