package dev.ingot.builder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.manifest.Options;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.builder.resolve.ResolvedComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Stability;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildPlanTest {
  @TempDir Path folder;

  private final List<ResolvedComponent> components = new ArrayList<>();
  private final Problems problems = new Problems();
  private String scheme = "env";

  @Test
  void decidesEverything() throws IOException {
    BuildPlan plan = PlanCase.of("core").plan();

    assertThat(plan.packageName()).isEqualTo("dev.ingot.distribution.otelcol_core");
    assertThat(plan.manifestName()).isEqualTo("manifest.yaml");
    assertThat(plan.builder()).isEqualTo("dev.ingot:builder-maven-plugin:0.1.0");
    assertThat(plan.defaultUriScheme()).isEqualTo("env");
    assertThat(plan.components())
        .extracting(PlannedComponent::id)
        .containsExactly(
            "receiver/nop",
            "receiver/otlp",
            "processor/batch",
            "exporter/debug",
            "exporter/otlp_http",
            "connector/forward",
            "extension/health_check",
            "provider/env",
            "provider/yaml");
    assertThat(plan.classPath().excluded())
        .containsExactly("com.google.code.findbugs:jsr305", "commons-logging:commons-logging");
    assertThat(plan.classPath().direct())
        .contains(new Dependency("org.slf4j", "jcl-over-slf4j", "2.0.17", "jar", ""))
        .hasSize(11);
    assertThat(plan.classPath().indirect())
        .extracting(Dependency::toString)
        .containsExactly(
            "dev.ingot:component-api:jar::0.1.0",
            "dev.ingot:telemetry:jar::0.1.0",
            "io.netty:netty-buffer:jar::4.2.18.Final",
            "io.netty:netty-transport-native-epoll:jar:linux-x86_64:4.2.17.Final");
  }

  @Test
  void componentOfAnotherKind() {
    add(ComponentKind.RECEIVER, "m:x:1", 3, descriptor(ComponentKind.EXPORTER, "x"));

    refused(
        "m.yaml:3:5  PLAN-001  'm:x:1' is a component of kind exporter, but stands under"
            + " 'receivers'",
        "    move it to 'exporters'");
  }

  @Test
  void goComponentWhoseCounterpartIsOfAnotherKind() {
    ManifestComponent declared =
        new ManifestComponent(
            ComponentKind.RECEIVER,
            Optional.empty(),
            Optional.of("example.com/exporter/fooexporter"),
            Optional.of("v1.0.0"),
            Optional.empty(),
            Optional.empty(),
            new Location("m.yaml", 3, 5));
    components.add(
        new ResolvedComponent(
            declared, artifact("m:x:1"), descriptor(ComponentKind.EXPORTER, "foo")));

    refused(
        "m.yaml:3:5  PLAN-001  'example.com/exporter/fooexporter v1.0.0' is a component of kind"
            + " exporter, but stands under 'receivers'",
        "    move it to 'exporters'");
  }

  @Test
  void twoComponentsOfOneType() {
    add(ComponentKind.EXPORTER, "m:x:1", 3, descriptor(ComponentKind.EXPORTER, "x"));
    add(ComponentKind.EXPORTER, "m:y:1", 4, descriptor(ComponentKind.EXPORTER, "x"));

    refused(
        "m.yaml:4:5  PLAN-002  the exporter 'x' of 'm:y:1' is there already, from 'm:x:1' at"
            + " m.yaml:3:5",
        "    remove one of the two: a configuration could not tell them apart");
  }

  @Test
  void formerTypeThatIsTaken() {
    add(ComponentKind.EXPORTER, "m:x:1", 3, descriptor(ComponentKind.EXPORTER, "x"));
    add(ComponentKind.EXPORTER, "m:y:1", 4, descriptor(ComponentKind.EXPORTER, "y", "x"));

    refused(
        "m.yaml:4:5  PLAN-002  the exporter 'x' of 'm:y:1' is there already, from 'm:x:1' at"
            + " m.yaml:3:5",
        "    remove one of the two: a configuration could not tell them apart");
  }

  @Test
  void oneTypeInTwoKindsIsFine() {
    add(ComponentKind.RECEIVER, "m:x:1", 3, descriptor(ComponentKind.RECEIVER, "x"));
    add(ComponentKind.EXPORTER, "m:y:1", 4, descriptor(ComponentKind.EXPORTER, "x"));

    assertThat(plan()).isPresent();
  }

  @Test
  void descriptorThatGeneratedCodeCannotUse() {
    ComponentDescriptor good = descriptor(ComponentKind.EXPORTER, "x");
    add(ComponentKind.EXPORTER, "m:x:1", 3, withClasses(good, "a.B();evil()", "NoPackage"));
    add(ComponentKind.EXPORTER, "m:y:1", 4, descriptor(ComponentKind.EXPORTER, "y|.*"));

    refused(
        "m.yaml:3:5  PLAN-003  the descriptor of 'm:x:1' names a class that generated code cannot"
            + " use: 'NoPackage'",
        "    build the component with the catalog processor",
        "m.yaml:3:5  PLAN-003  the descriptor of 'm:x:1' names a class that generated code cannot"
            + " use: 'a.B();evil()'",
        "    build the component with the catalog processor",
        "m.yaml:4:5  PLAN-004  the descriptor of 'm:y:1' has a type that configurations cannot"
            + " name: 'y|.*'",
        "    build the component with the catalog processor");
  }

  @Test
  void componentWithoutSchemaIsAWarning() {
    scheme = "file";
    add(ComponentKind.PROVIDER, "m:f:1", 2, descriptor(ComponentKind.PROVIDER, "file"));
    add(ComponentKind.EXPORTER, "m:x:1", 3, descriptor(ComponentKind.EXPORTER, "x"));

    assertThat(plan()).isPresent();
    assertThat(problems)
        .hasToString(
            "m.yaml:3:5  PLAN-005  warning: 'm:x:1' brings no schema of its configuration, so"
                + " editors cannot check it\n"
                + "    build the component with the catalog processor");
  }

  @Test
  void brokenJar() throws IOException {
    Path jar = Files.writeString(folder.resolve("x.jar"), "no jar");
    ManifestComponent declared = declared(ComponentKind.EXPORTER, "m:x:1", 3);
    ResolvedArtifact artifact = new ResolvedArtifact("m", "x", "1", "jar", "", jar, false);
    components.add(
        new ResolvedComponent(declared, artifact, descriptor(ComponentKind.EXPORTER, "x")));

    assertThat(plan()).isEmpty();
    assertThat(problems.sorted())
        .filteredOn(problem -> problem.code().equals("PLAN-006"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.location()).isEqualTo(new Location("m.yaml", 3, 5));
              assertThat(problem.message()).startsWith("cannot read 'm:x:1': ");
            });
  }

  @Test
  void schemeWithoutItsProvider() {
    scheme = "vault";
    add(ComponentKind.PROVIDER, "m:f:1", 2, descriptor(ComponentKind.PROVIDER, "file"));

    refused(
        "m.yaml  PLAN-007  no provider has the scheme 'vault' of"
            + " 'conf_resolver.default_uri_scheme' (there are: file)",
        "    list that provider, or name another scheme");
  }

  @Test
  void withoutEnvironmentNothingExpands() {
    assertThat(plan()).hasValueSatisfying(plan -> assertThat(plan.defaultUriScheme()).isEmpty());
    assertThat(problems)
        .hasToString(
            "m.yaml  PLAN-008  warning: without the provider 'env', ${NAME} in configurations"
                + " stays as it is\n"
                + "    list 'dev.ingot.provider:env-provider', or set"
                + " 'conf_resolver.default_uri_scheme'");
  }

  @Test
  void fingerprintOfTheManifestIsOfItsContent() {
    String before = plan().orElseThrow().manifestFingerprint();
    scheme = "file";
    add(ComponentKind.PROVIDER, "m:f:1", 2, descriptor(ComponentKind.PROVIDER, "file"));
    String after = plan().orElseThrow().manifestFingerprint();

    assertThat(before).hasSize(64).isNotEqualTo(after);
  }

  private void refused(String... lines) {
    assertThat(plan()).isEmpty();
    String found =
        problems.sorted().stream()
            .filter(problem -> !List.of("PLAN-005", "PLAN-008").contains(problem.code()))
            .map(Object::toString)
            .reduce((one, two) -> one + "\n" + two)
            .orElse("");
    assertThat(found).isEqualTo(String.join("\n", lines));
  }

  private Optional<BuildPlan> plan() {
    List<ManifestComponent> listed = components.stream().map(ResolvedComponent::declared).toList();
    Manifest manifest =
        new Manifest(
            "m.yaml",
            folder,
            new Distribution("x", "y", "1", "z"),
            listed,
            List.of(),
            List.of(),
            false,
            scheme,
            true,
            List.of(),
            Options.DEFAULT);
    return BuildPlan.of(
        manifest,
        new Resolution(components, List.of(), artifact("dev.ingot:engine:1"), true),
        problems);
  }

  private void add(ComponentKind kind, String artifact, int line, ComponentDescriptor descriptor) {
    components.add(
        new ResolvedComponent(declared(kind, artifact, line), artifact(artifact), descriptor));
  }

  private static ManifestComponent declared(ComponentKind kind, String artifact, int line) {
    String[] parts = artifact.split(":");
    return new ManifestComponent(
        kind,
        Optional.of(new Coordinates(parts[0], parts[1], parts[2])),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Location("m.yaml", line, 5));
  }

  private ResolvedArtifact artifact(String coordinates) {
    String[] parts = coordinates.split(":");
    return new ResolvedArtifact(parts[0], parts[1], parts[2], "jar", "", folder, false);
  }

  private static ComponentDescriptor descriptor(
      ComponentKind kind, String type, String... deprecated) {
    return new ComponentDescriptor(
        kind,
        type,
        "For tests.",
        "m:x:1",
        "a.Config",
        "a.ConfigBinder",
        "a.Factory",
        List.of(),
        Optional.of(Stability.BETA),
        List.of(deprecated),
        List.of(),
        List.of());
  }

  private static ComponentDescriptor withClasses(
      ComponentDescriptor old, String factory, String binder) {
    return new ComponentDescriptor(
        old.kind(),
        old.type(),
        old.doc(),
        old.coordinates(),
        old.configClass(),
        binder,
        factory,
        old.supports(),
        old.stability(),
        old.deprecatedTypes(),
        old.goModules(),
        old.options());
  }
}
