package dev.ingot.builder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureCatalog;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedComponent;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand manifests that somebody broke: each gives a problem or a plan. */
class MutatedManifestTest {
  private static final int TIMES = 10_000;

  /** Reading takes as long as the text; long ones would say nothing more. */
  private static final int LONGEST = 4000;

  private static final String EVERYTHING =
      """
      dist:
        name: otelcol-all
        group: com.acme
        version_from: file:VERSION
        description: "All of \\"it\\""
        type: library
        outputs: [jar, thin]
        slim: true
        license: Apache-2.0 OR (MIT AND BSD-3-Clause)
        vendor: Acme
        maintainer: Acme <acme@example.com>
        homepage: https://example.com/
        size_budget: 8MB
        licenses_allowed: [MIT, Apache-2.0]
        minimum_stability: alpha
        customizers: [dev.ingot.builder.fixture.hook.AcmeDefaults]
        subcommands: []
        dependencies:
          - com.acme:acme-hooks:1.0.0
          - {maven: 'com.acme:more:1.0.0', path: ./acme}
      receivers:
        - &nop {maven: 'dev.ingot.receiver:nop-receiver:0.1.0'}
      providers:
        - maven: dev.ingot.provider:env-provider:0.1.0
      replaces:
        - a:b => a:b:2
        - {dependency: 'c:d', replacement: 'e:f:1', reason: why}
      excludes: [g:h]
      include: [shared.yaml]
      conf_resolver: {default_uri_scheme: env}
      """;

  private final Random random = new Random(20260107);
  private final Mutation mutation = new Mutation(random);
  private final Catalog catalog = FixtureCatalog.ofIngotAnd();

  @TempDir Path folder;

  @Test
  void eachIsAProblemOrAPlan() throws IOException {
    Files.createDirectory(folder.resolve("acme"));
    Files.writeString(folder.resolve("VERSION"), "1.0\n");
    Files.writeString(folder.resolve("shared.yaml"), "replaces: []\n");
    List<String> originals = originals();
    Resolution resolution = PlanCase.of("hooks").resolution();
    int plans = 0;

    for (int i = 0; i < TIMES; i++) {
      String text = mutation.of(originals.get(random.nextInt(originals.size())), originals);
      byte[] bytes = mutation.bytes(text);
      Problems problems = new Problems();
      try {
        plans += plan(bytes, resolution, problems).isPresent() ? 1 : 0;
      } catch (RuntimeException | StackOverflowError bug) {
        throw new AssertionError("manifest " + i + ":\n" + text, bug);
      }
    }

    assertThat(plans).isBetween(TIMES / 20, TIMES * 19 / 20);
  }

  private Optional<BuildPlan> plan(byte[] bytes, Resolution resolution, Problems problems)
      throws IOException {
    Path file = Files.write(folder.resolve("manifest.yaml"), bytes);
    Optional<Manifest> manifest = ManifestReader.read(file, "manifest.yaml", problems);
    Optional<BuildPlan> plan = Optional.empty();
    if (manifest.isPresent()) {
      KindCheck.check(manifest.get(), catalog, problems);
      plan = BuildPlan.of(manifest.get(), resolved(manifest.get(), resolution), problems);
    }
    boolean refused = problems.hasErrors();
    assertThat(refused || plan.isPresent()).as("neither a problem nor a plan").isTrue();
    assertThat(problems.toString()).doesNotContain("Exception");
    return refused ? Optional.empty() : plan;
  }

  /** The components of which the descriptor is known; there is nothing else. */
  private static Resolution resolved(Manifest manifest, Resolution known) {
    List<ResolvedComponent> components = new ArrayList<>();
    manifest
        .components()
        .forEach(
            declared ->
                known.components().stream()
                    .filter(each -> each.declared().identity().equals(declared.identity()))
                    .map(
                        each -> new ResolvedComponent(declared, each.artifact(), each.descriptor()))
                    .forEach(components::add));
    boolean complete = components.size() == manifest.components().size();
    return new Resolution(components, known.artifacts(), known.engine(), complete);
  }

  private static List<String> originals() throws IOException {
    List<String> originals = new ArrayList<>(List.of(EVERYTHING, EVERYTHING, EVERYTHING));
    for (String name : List.of("core", "awkward", "empty", "hooks", "library")) {
      originals.add(Files.readString(PlanCase.folder(name).resolve("manifest.yaml")));
    }
    try (Stream<Path> files = Files.walk(conformance())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        String text = Files.readString(file);
        originals.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
      }
    }
    return originals;
  }

  private static Path conformance() {
    try {
      return Path.of(MutatedManifestTest.class.getResource("/conformance/manifests").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
