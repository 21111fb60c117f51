package dev.ingot.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.builder.codegen.GeneratedTree;
import dev.ingot.builder.fixture.FixtureCatalog;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.freshness.Finding;
import dev.ingot.builder.freshness.Freshness;
import dev.ingot.builder.freshness.TreeWriter;
import dev.ingot.builder.init.NewProject;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.plan.KindCheck;
import dev.ingot.builder.plan.PlanCase;
import dev.ingot.builder.resolve.ComponentResolver;
import dev.ingot.builder.resolve.ResolutionSettings;
import dev.ingot.builder.resolve.Workspace;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inputs that the Go builder accepts silently, breaks on or explains badly, row by row, with what
 * comes out here. A row names the problems by place and code; their words are tested with the rule
 * they belong to.
 */
class ProbeTableTest {
  private static final Catalog CATALOG =
      FixtureCatalog.ofIngotAnd(
          FixtureCatalog.component(
              ComponentKind.EXPORTER, "foo", "com.example:foo:1.0.0", "example.com/fooexporter"));

  @TempDir Path folder;

  /** Text with {@code ;} for a line break. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "typo_top: a section misspelled | recievers:;- maven: a:b:1 | 1:1 MAN-003",
        "typo_dist: keys misspelled | dist: {descrption: x, otelcol_version: 1};"
            + "exporters: [{maven: 'a:b:1', imprt: x}] | 1:8 MAN-003; 1:23 MAN-003; 2:30 MAN-003",
        "caseKey: keys in capitals | Dist: {name: x};exporters: [{GoMod: a v1}]"
            + " | 1:1 MAN-003; 2:13 MAN-015; 2:14 MAN-003",
        "multidoc: a second document | dist: {name: x};---;dist: {name: y} | 2:1 YAML-006",
        "dupkey: a key twice | dist: {name: x};dist: {name: y} | 2:1 YAML-005",
        "map_not_list | exporters: {maven: 'a:b:1'} | 1:12 MAN-004",
        "string_list | exporters:;- a:b:1 | 2:3 MAN-004",
        "badbool | dist: {debug_compilation: maybe} | 1:27 MAN-004",
        "weakbool: 1 | dist: {debug_compilation: 1} | 1:27 MAN-004",
        "weakbool: true in quotes | dist: {slim: 'true'} | 1:14 MAN-004",
        "empty manifest | # nothing | 0:0 MAN-002",
        "nullitem | exporters: [~] | 1:13 MAN-015",
        "missing_gomod: several at once | receivers: [{name: a}];exporters: [{name: b}, {name: c}]"
            + " | 1:13 MAN-015; 2:13 MAN-015; 2:24 MAN-015",
        "nover: no version | exporters: [{gomod: example.com/a}] | 1:21 MAN-012",
        "nover: no Maven version | exporters: [{maven: 'a:b'}] | 1:21 MAN-012",
        "badver | exporters: [{gomod: example.com/a latest}] | 1:21 MAN-014",
        "badver: a Maven range | exporters: [{maven: 'a:b:[1,2)'}] | 1:21 MAN-013",
        "leadspace | exporters: [{gomod: ' example.com/a v1.0.0'}] | 1:21 MAN-014",
        "twospace | exporters: [{gomod: example.com/a  v1.0.0}] | 1:21 MAN-014",
        "wrongkind | receivers: [{gomod: example.com/fooexporter v1.0.0}] | 1:13 PLAN-001",
        "dup: one module in two versions | exporters:;- gomod: example.com/a v1.0.0;"
            + "- gomod: example.com/a v1.1.0 | 3:3 MAN-016",
        "dup: one artifact in two versions | exporters:;- maven: a:b:1;- maven: a:b:2"
            + " | 3:3 MAN-016",
        "explicitname clash | exporters:;- gomod: example.com/x/foo v1.0.0;"
            + "- {gomod: example.com/b v1.0.0, name: foo} | 3:3 MAN-018",
        "inj: a line break in replaces | exporters: [{maven: 'a:b:1'}];"
            + "replaces: [\"a:c => a:c:2\\n  evil => evil\"] | 2:12 MAN-005",
        "path_missing | exporters: [{maven: 'a:b:1', path: ./none}] | 1:36 MAN-019",
        "envx: a variable | dist: {version: '${VER}'} | 1:17 MAN-006",
      })
  void isRefused(String row, String manifest, String problems) throws IOException {
    assertThat(errors(read(manifest.replace(";", "\n")))).isEqualTo(problems);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nulllist: nothing is said clearly | exporters: | MAN-028",
        "no_providers: none | providers: [];exporters: [{maven: 'a:b:1'}] | ``",
        "path_ok | exporters: [{maven: 'a:b:1', path: ./here}] | ``",
        "fk_badgo: another toolchain is not looked for | dist: {go: /opt/go};"
            + "exporters: [{maven: 'a:b:1'}] | MAN-027",
      })
  void isAccepted(String row, String manifest, String warnings) throws IOException {
    Files.createDirectories(folder.resolve("here"));

    Problems problems = read(manifest.replace(";", "\n"));

    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    assertThat(problems.sorted().stream().map(Problem::code).collect(Collectors.joining("; ")))
        .isEqualTo(warnings);
  }

  @Test
  void numverKeepsItsText() throws IOException {
    assertThat(manifest("dist: {version: 1.10}").distribution().version()).isEqualTo("1.10");
  }

  @Test
  void relStartsFromTheFolderOfTheManifest() throws IOException {
    Path path = Files.createDirectories(folder.resolve("here"));

    assertThat(manifest("exporters: [{maven: 'a:b:1', path: ./here}]").components().get(0).path())
        .contains(path);
  }

  @Test
  void twoProvidersTakeThePlaceOfTheDefaults() throws IOException {
    Manifest manifest = manifest("providers: [{maven: 'a:b:1'}, {maven: 'a:c:1'}]");

    assertThat(manifest.components()).hasSize(2);
    assertThat(manifest.defaultProviders()).isFalse();
  }

  @Test
  void crKeepsConvertersTelemetryAndScheme() throws IOException {
    Manifest manifest =
        manifest(
            "conf_resolver: {default_uri_scheme: yaml}\n"
                + "converters: [{gomod: example.com/b v1.0.0}, {gomod: example.com/a v1.0.0}]\n"
                + "telemetry: {gomod: example.com/t v1.0.0}\n");

    assertThat(manifest.defaultUriScheme()).isEqualTo("yaml");
    assertThat(manifest.ignoredGoLines())
        .containsExactly(
            "converters[0]: example.com/b v1.0.0",
            "converters[1]: example.com/a v1.0.0",
            "telemetry: example.com/t v1.0.0");
  }

  /** The Go builder takes dist.name from the environment, and a variable "dist" breaks it. */
  @Test
  void envoHasNoEffect() throws IOException {
    Path file = Files.writeString(folder.resolve("m.yaml"), "exporters: [{maven: 'a:b:1'}]\n");
    Problems problems = new Problems();

    Optional<Manifest> manifest = ManifestReader.read(file, "m.yaml", problems);

    assertThat(manifest.orElseThrow().distribution().name()).isEqualTo("otelcol-custom");
    assertThat(System.getenv()).doesNotContainKey("dist.name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My \"best\" collector",
        "line1\nline2",
        "a\"+func() string{println(1);return \"\"}()+\"",
        "a\"; static { System.exit(1); } //"
      })
  void quoteNewlineAndInj2AreOneLiteral(String description) throws IOException {
    PlanCase core = PlanCase.of("core").describedAs(description);
    String info = "src/main/java/dev/ingot/distribution/otelcol_core/BuildInfo.java";
    String literal =
        "\"" + description.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";

    assertThat(GeneratedTree.of(core.plan()).text(info)).contains(literal + ",\n");
  }

  /** Components that are called like the generated classes and what they use: see the golden. */
  @Test
  void collideGivesLegalIdentifiers() throws IOException {
    String components =
        GeneratedTree.of(PlanCase.of("awkward").plan())
            .text("src/main/java/com/my_acme/class_/int_/_9lives_new_1/Components.java");

    assertThat(components).contains("com.acme.", "package com.my_acme.class_.int_._9lives_new_1;");
  }

  @Test
  void nestedOutCreatesParents() throws IOException {
    Path nested = folder.resolve("a/b/c");

    TreeWriter.write(GeneratedTree.of(PlanCase.of("empty").plan()), nested);

    assertThat(nested.resolve("pom.xml")).exists();
  }

  @Test
  void outfileIsSaidClearly() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "x");
    GeneratedTree tree = GeneratedTree.of(PlanCase.of("empty").plan());

    assertThatThrownBy(() -> TreeWriter.write(tree, file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": a folder of generated sources belongs here; move the file away");
  }

  @Test
  void contribRerunWritesNothingAndTellsOfStrayFiles() throws IOException {
    GeneratedTree tree = GeneratedTree.of(PlanCase.of("core").plan());
    TreeWriter.write(tree, folder);
    Files.writeString(folder.resolve("Extra.java"), "class Extra {}");

    assertThat(TreeWriter.write(tree, folder).isEmpty()).isTrue();
    assertThat(Freshness.compare(tree, folder).findings())
        .extracting(Finding::path)
        .containsExactly("Extra.java");
  }

  /** The Go builder's strict version check stops at the first module that came out otherwise. */
  @Test
  void fkListsEveryMismatch() {
    FixtureRepository repository =
        new FixtureRepository(folder)
            .jar("dev.ingot:engine:0.1.0")
            .component(ComponentKind.RECEIVER, "one", "acme:one:1.0", "lib:a:1.0", "lib:b:1.0")
            .component(ComponentKind.EXPORTER, "two", "acme:two:1.0", "lib:a:2.0", "lib:b:2.0")
            .jar("lib:a:1.0")
            .jar("lib:a:2.0")
            .jar("lib:b:1.0")
            .jar("lib:b:2.0");
    Manifest manifest =
        new Manifests(folder)
            .list(ComponentKind.RECEIVER, "acme:one:1.0")
            .list(ComponentKind.EXPORTER, "acme:two:1.0")
            .build();
    ResolutionSettings settings =
        new ResolutionSettings("0.1.0", CATALOG, module -> {}, Workspace.empty());
    Problems problems = new Problems();

    new ComponentResolver(
            repository.system(), repository.session(), repository.repositories(), settings)
        .resolve(manifest, problems);

    assertThat(problems.sorted().stream().map(Problem::message))
        .filteredOn(message -> message.contains("is wanted in several versions"))
        .hasSize(2)
        .anyMatch(message -> message.startsWith("'lib:a'"))
        .anyMatch(message -> message.startsWith("'lib:b'"));
    assertThat(problems.hasErrors()).isTrue();
  }

  @Test
  void initTwiceLosesNothing() throws IOException {
    NewProject project = new NewProject("otelcol-acme", "com.acme", "0.1.0");
    project.write(folder, CATALOG, Path::toString, new Problems());
    Path manifest = folder.resolve("distributions/otelcol-acme/manifest.yaml");
    Files.writeString(manifest, "# edited\n");
    Problems problems = new Problems();

    assertThat(project.write(folder, CATALOG, Path::toString, problems)).isEmpty();

    assertThat(problems.hasErrors()).isTrue();
    assertThat(manifest).hasContent("# edited\n");
  }

  private Manifest manifest(String text) throws IOException {
    Problems problems = new Problems();
    Optional<Manifest> manifest = read(text, problems);
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    return manifest.orElseThrow();
  }

  private Problems read(String text) throws IOException {
    Problems problems = new Problems();
    read(text, problems).ifPresent(found -> KindCheck.check(found, CATALOG, problems));
    return problems;
  }

  private Optional<Manifest> read(String text, Problems problems) throws IOException {
    Path file = Files.writeString(folder.resolve("m.yaml"), text + "\n");
    return ManifestReader.read(file, "m.yaml", problems);
  }

  private static String errors(Problems problems) {
    return problems.sorted().stream()
        .filter(each -> each.severity() == Severity.ERROR)
        .map(each -> each.location().line() + ":" + each.location().column() + " " + each.code())
        .collect(Collectors.joining("; "));
  }
}
