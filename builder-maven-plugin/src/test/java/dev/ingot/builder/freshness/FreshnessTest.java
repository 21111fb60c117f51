package dev.ingot.builder.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.plan.Fingerprint;
import dev.ingot.builder.plan.PlanCase;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.builder.resolve.ResolvedComponent;
import dev.ingot.catalog.ComponentDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {
  private static final String BUILD_INFO =
      "src/main/java/dev/ingot/distribution/otelcol_core/BuildInfo.java";

  @TempDir Path folder;

  private PlanCase core;
  private GeneratedTree tree;

  @BeforeEach
  void writeTheTree() throws IOException {
    core = PlanCase.of("core");
    tree = GeneratedTree.of(core.plan());
    TreeWriter.write(tree, folder);
  }

  @Test
  void whatWasJustWrittenIsFresh() throws IOException {
    FreshnessReport report = Freshness.compare(tree, folder);

    assertThat(report.isFresh()).isTrue();
    assertThat(report).hasToString("");
  }

  @Test
  void buildOutputAndHiddenFilesDoNotCount() throws IOException {
    write("target/classes/Main.class", "x");
    write(".gitignore", "target");
    write("src/.idea/x", "x");

    assertThat(Freshness.compare(tree, folder).isFresh()).isTrue();
  }

  @Test
  void missingFolderMissesEveryFile() throws IOException {
    FreshnessReport report = Freshness.compare(tree, folder.resolve("none"));

    assertThat(report.findings()).hasSize(tree.files().size());
    assertThat(report.findings()).hasOnlyElementsOfType(Finding.Missing.class);
  }

  @Test
  void changedManifestIsTheReason() throws IOException {
    FreshnessReport report = compare(core.describedAs("Other components"));

    assertThat(report)
        .hasToString(
            """
            inputs.json: stale: manifest changed
            pom.xml: stale: manifest changed
                @@ -11 +11 @@
                   <name>otelcol-core</name>
                -  <description>The core components</description>
                +  <description>Other components</description>

            %s: stale: manifest changed
                @@ -20 +20 @@
                         "otelcol-core",
                -        "The core components",
                +        "Other components",
                         "1.10");
            """
                .formatted(BUILD_INFO));
  }

  @Test
  void upgradedComponentIsTheReason() throws IOException {
    PlanCase upgraded =
        core.withComponents(each("batch", FreshnessTest::withVersion, UnaryOperator.identity()));

    assertThat(reasonsOf(compare(upgraded), "pom.xml"))
        .containsExactly("processor/batch upgraded from 0.1.0 to 0.2.0", "dependencies changed");
  }

  @Test
  void changedDescriptorIsTheReason() throws IOException {
    PlanCase changed =
        core.withComponents(each("batch", UnaryOperator.identity(), FreshnessTest::withDoc));

    assertThat(reasonsOf(compare(changed), "inputs.json"))
        .containsExactly("descriptor of processor/batch changed");
  }

  @Test
  void addedAndRemovedComponentsAreTheReason() throws IOException {
    List<ResolvedComponent> fewer = new ArrayList<>(core.resolution().components());
    fewer.removeIf(component -> component.descriptor().type().equals("batch"));
    GeneratedTree smaller = GeneratedTree.of(core.withComponents(fewer).plan());

    assertThat(reasonsOf(Freshness.compare(smaller, folder), "pom.xml"))
        .containsExactly("processor/batch removed", "dependencies changed");
    TreeWriter.write(smaller, folder);
    assertThat(reasonsOf(Freshness.compare(tree, folder), "pom.xml"))
        .containsExactly("processor/batch added", "dependencies changed");
  }

  @Test
  void anotherVersionFromElsewhereIsTheReason() throws IOException {
    PlanCase hooks = PlanCase.of("hooks");
    Distribution old = hooks.manifest().distribution();
    Distribution later =
        new Distribution(old.name(), old.group(), "1.5.0", old.description(), old.type());
    TreeWriter.write(GeneratedTree.of(hooks.plan()), folder);

    assertThat(reasonsOf(compare(hooks.withDistribution(later)), "pom.xml"))
        .containsExactly("version changed from 1.4.0 to 1.5.0 (file:VERSION)");
  }

  @Test
  void otherTemplatesAndBuilderAreTheReason() throws IOException {
    String inputs = tree.text("inputs.json");
    write("inputs.json", inputs.replaceFirst("\"templates\": \"....", "\"templates\": \"0000"));
    assertThat(reasonsOf(Freshness.compare(tree, folder), "inputs.json"))
        .containsExactly("templates changed");

    write(
        "inputs.json", inputs.replace("builder-maven-plugin:0.1.0", "builder-maven-plugin:0.0.9"));
    assertThat(reasonsOf(Freshness.compare(tree, folder), "inputs.json"))
        .containsExactly("builder upgraded from 0.0.9 to 0.1.0");
  }

  @Test
  void editByHandIsTheReason() throws IOException {
    write(BUILD_INFO, tree.text(BUILD_INFO).replace("The core", "My own"));

    assertThat(Freshness.compare(tree, folder))
        .hasToString(
            BUILD_INFO
                + """
                : stale: edited by hand
                    @@ -20 +20 @@
                             "otelcol-core",
                    -        "My own components",
                    +        "The core components",
                             "1.10");
                """);
  }

  @Test
  void recordedFileThatIsWrittenInAnotherWayNow() throws IOException {
    String old = "// " + GeneratedTree.MARKER + "\n";
    write(BUILD_INFO, old);
    String before = Fingerprint.of(tree.files().get(BUILD_INFO));
    String now = Fingerprint.of(old);
    write("inputs.json", tree.text("inputs.json").replace(before, now));

    FreshnessReport report = Freshness.compare(tree, folder);

    assertThat(reasonsOf(report, BUILD_INFO))
        .containsExactly("the builder writes it in another way now");
    assertThat(reasonsOf(report, "inputs.json")).containsExactly("generated files changed");
  }

  @Test
  void withoutInputsNobodyKnows() throws IOException {
    write("inputs.json", "{}");

    assertThat(reasonsOf(Freshness.compare(tree, folder), "inputs.json"))
        .containsExactly("there is no readable inputs.json to say what changed");
  }

  @Test
  void missingAndStrayFiles() throws IOException {
    Files.delete(folder.resolve("README.md"));
    write("src/main/java/Old.java", "// " + GeneratedTree.MARKER);
    write("src/main/java/Mine.java", "// mine");

    assertThat(Freshness.compare(tree, folder))
        .hasToString(
            """
            README.md: missing
            src/main/java/Mine.java: stray: not written by the builder, which leaves it alone; \
            move it elsewhere
            src/main/java/Old.java: stray: generated earlier, and not any more
            """);
  }

  private FreshnessReport compare(PlanCase now) throws IOException {
    return Freshness.compare(GeneratedTree.of(now.plan()), folder);
  }

  private static List<String> reasonsOf(FreshnessReport report, String path) {
    return report.findings().stream()
        .filter(finding -> finding.path().equals(path))
        .map(finding -> ((Finding.Stale) finding).reasons())
        .findFirst()
        .orElseThrow();
  }

  private List<ResolvedComponent> each(
      String type,
      UnaryOperator<ResolvedComponent> change,
      UnaryOperator<ComponentDescriptor> describe) {
    return core.resolution().components().stream()
        .map(
            component ->
                component.descriptor().type().equals(type)
                    ? change.apply(
                        new ResolvedComponent(
                            component.declared(),
                            component.artifact(),
                            describe.apply(component.descriptor())))
                    : component)
        .toList();
  }

  private static ResolvedComponent withVersion(ResolvedComponent component) {
    ResolvedArtifact old = component.artifact();
    return new ResolvedComponent(
        component.declared(),
        new ResolvedArtifact(old.group(), old.artifact(), "0.2.0", "jar", "", old.file(), false),
        component.descriptor());
  }

  private static ComponentDescriptor withDoc(ComponentDescriptor old) {
    return new ComponentDescriptor(
        old.kind(),
        old.type(),
        "Another sentence.",
        old.coordinates(),
        old.configClass(),
        old.binderClass(),
        old.factoryClass(),
        old.supports(),
        old.stability(),
        old.deprecatedTypes(),
        old.goModules(),
        old.options());
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
