package dev.ingot.builder.resolve;

import static dev.ingot.catalog.ComponentKind.EXPORTER;
import static dev.ingot.catalog.ComponentKind.PROCESSOR;
import static dev.ingot.catalog.ComponentKind.PROVIDER;
import static dev.ingot.catalog.ComponentKind.RECEIVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureCatalog;
import dev.ingot.builder.fixture.FixtureJar;
import dev.ingot.builder.fixture.FixturePom;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentResolverTest {
  private static final Catalog CATALOG =
      Catalog.of(
          List.of(
              FixtureCatalog.component(
                  RECEIVER,
                  "one",
                  "acme:one:1.0",
                  "go.example/onereceiver",
                  "go.example/old/onereceiver")));

  @TempDir Path directory;
  private FixtureRepository repository;
  private final Problems problems = new Problems();
  private final List<Path> built = new ArrayList<>();
  private ModuleBuild build = module -> built.add(module);

  @BeforeEach
  void publish() {
    repository =
        new FixtureRepository(directory)
            .jar("dev.ingot:engine:0.1.0", "lib:api:1.0")
            .jar("lib:api:1.0")
            .component(RECEIVER, "one", "acme:one:1.0", "lib:api:1.0", "lib:base:1.0")
            .component(EXPORTER, "two", "acme:two:1.0", "lib:deep:1.0")
            .jar("lib:deep:1.0", "lib:base:1.2")
            .jar("lib:base:1.0")
            .jar("lib:base:1.2", "lib:only-two:1.0")
            .jar("lib:only-two:1.0");
  }

  @Test
  void theHighestVersionWinsWithItsOwnDependencies() {
    Resolution resolution = resolve(list(RECEIVER, "acme:one:1.0").list(EXPORTER, "acme:two:1.0"));

    assertThat(labels(resolution))
        .containsExactly(
            "acme:one:1.0",
            "acme:two:1.0",
            "dev.ingot:engine:0.1.0",
            "lib:api:1.0",
            "lib:base:1.2",
            "lib:deep:1.0",
            "lib:only-two:1.0");
    assertThat(resolution.engine().label()).isEqualTo("dev.ingot:engine:0.1.0");
  }

  @Test
  void theOrderOfTheManifestHasNoInfluenceOnTheArtifacts() {
    Resolution one = resolve(list(RECEIVER, "acme:one:1.0").list(EXPORTER, "acme:two:1.0"));
    Resolution other = resolve(list(EXPORTER, "acme:two:1.0").list(RECEIVER, "acme:one:1.0"));

    assertThat(other.artifacts()).isEqualTo(one.artifacts());
  }

  @Test
  void componentsKeepTheOrderOfTheManifest() {
    Resolution resolution = resolve(list(EXPORTER, "acme:two:1.0").list(RECEIVER, "acme:one:1.0"));

    assertThat(resolution.components())
        .extracting(component -> component.descriptor().type())
        .containsExactly("two", "one");
  }

  @Test
  void testProvidedAndOptionalDependenciesStayOut() {
    String optional =
        "<dependencies><dependency><groupId>lib</groupId><artifactId>gone</artifactId>"
            + "<version>1.0</version><optional>true</optional></dependency></dependencies>";
    repository
        .publish(
            "lib:opt:1.0", FixturePom.with("lib:opt:1.0", optional), new FixtureJar().add("x", "x"))
        .component(
            PROCESSOR,
            "three",
            "acme:three:1.0",
            "lib:opt:1.0:runtime",
            "lib:t:1.0:test",
            "lib:p:1.0:provided");

    assertThat(labels(resolve(list(PROCESSOR, "acme:three:1.0"))))
        .containsExactly("acme:three:1.0", "dev.ingot:engine:0.1.0", "lib:api:1.0", "lib:opt:1.0");
  }

  @Test
  void anExclusionOfAPomIsKept() {
    String excluding =
        "<dependencies><dependency><groupId>lib</groupId><artifactId>deep</artifactId>"
            + "<version>1.0</version><exclusions><exclusion><groupId>lib</groupId>"
            + "<artifactId>*</artifactId></exclusion></exclusions></dependency></dependencies>";
    repository.publish(
        "acme:four:1.0",
        FixturePom.with("acme:four:1.0", excluding),
        new FixtureJar().add(FixtureJar.descriptor(PROCESSOR, "four", "acme:four:1.0", "f")));

    assertThat(labels(resolve(list(PROCESSOR, "acme:four:1.0"))))
        .containsExactly("acme:four:1.0", "dev.ingot:engine:0.1.0", "lib:api:1.0", "lib:deep:1.0");
  }

  @Test
  void aReplacedVersionHoldsInTheWholeGraphAlsoWhenItIsLower() {
    Resolution resolution =
        resolve(
            list(EXPORTER, "acme:two:1.0")
                .replace("lib:base", new ReplacementTarget.Version("1.0")));

    assertThat(labels(resolution)).contains("lib:base:1.0").doesNotContain("lib:only-two:1.0");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aComponentCanBeReplacedByAnotherVersion() {
    repository.component(RECEIVER, "one", "acme:one:1.1", "lib:api:1.0");

    Resolution resolution =
        resolve(
            list(RECEIVER, "acme:one:1.0")
                .replace("acme:one", new ReplacementTarget.Version("1.1")));

    assertThat(resolution.components().get(0).artifact().label()).isEqualTo("acme:one:1.1");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void anotherArtifactTakesThePlaceOfATransitiveOne() {
    repository.jar("fork:base:3.0");

    Resolution resolution =
        resolve(list(EXPORTER, "acme:two:1.0").replace("lib:base", other("fork:base:3.0")));

    assertThat(labels(resolution))
        .contains("fork:base:3.0")
        .doesNotContain("lib:base:1.2", "lib:only-two:1.0");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void anotherArtifactTakesThePlaceOfAComponent() {
    repository.component(RECEIVER, "one", "fork:one:9.0");

    Resolution resolution =
        resolve(list(RECEIVER, "acme:one:1.0").replace("acme:one", other("fork:one:9.0")));

    assertThat(resolution.components().get(0).artifact().label()).isEqualTo("fork:one:9.0");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aLocalJarTakesThePlaceOfATransitiveOneWithTheDependenciesOfItsOwnPom() {
    repository.jar("lib:extra:1.0");
    Path jar =
        new FixtureJar()
            .add("META-INF/maven/lib/base/pom.xml", FixturePom.of("lib:base:7", "lib:extra:1.0"))
            .write(directory.resolve("patched.jar"));

    Resolution resolution =
        resolve(
            list(EXPORTER, "acme:two:1.0").replace("lib:base", new ReplacementTarget.Local(jar)));

    assertThat(labels(resolution))
        .contains("lib:base:1.2", "lib:extra:1.0")
        .doesNotContain("lib:only-two:1.0");
    assertThat(resolution.artifacts())
        .filteredOn(ResolvedArtifact::workspace)
        .extracting(ResolvedArtifact::file)
        .containsExactly(jar);
  }

  @Test
  void aLocalJarWithoutPomIsAWarning() {
    Path jar = new FixtureJar().add("x", "x").write(directory.resolve("bare.jar"));

    resolve(
        list(EXPORTER, "acme:two:1.0").replace("lib:only-two", new ReplacementTarget.Local(jar)));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:2:5  RES-014  warning: 'bare.jar' holds no pom of lib:only-two, so its \
            dependencies are unknown
                list what it needs, or give the folder of its Maven module\
            """);
  }

  @Test
  void aComponentFromAModuleIsBuiltWhenItsJarIsMissing() throws IOException {
    Path module = module("acme:five:0.5");
    build =
        folder -> {
          built.add(folder);
          new FixtureJar()
              .add(FixtureJar.descriptor(PROCESSOR, "five", "acme:five:0.5", "f"))
              .write(folder.resolve("target/five-0.5.jar"));
        };

    Resolution first =
        resolve(new Manifests(directory).listPath(PROCESSOR, "acme:five:0.5", module));
    resolve(new Manifests(directory).listPath(PROCESSOR, "acme:five:0.5", module));

    assertThat(labels(first)).contains("acme:five:0.5", "lib:deep:1.0");
    assertThat(first.components().get(0).artifact().workspace()).isTrue();
    assertThat(built).containsExactly(module);
  }

  @Test
  void aModuleThatFailsToBuildIsAProblem() throws IOException {
    Path module = module("acme:five:0.5");
    build =
        folder -> {
          throw new IOException("[ERROR] five does not compile");
        };

    fail(new Manifests(directory).listPath(PROCESSOR, "acme:five:0.5", module));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:1:5  RES-010  cannot build 'module': [ERROR] five does not compile
                run 'mvn package' in it and mend what that says\
            """);
  }

  @Test
  void aModuleWithAnotherVersionIsAProblem() throws IOException {
    Path module = module("acme:five:0.6");
    new FixtureJar().add("x", "x").write(module.resolve("target/five-0.6.jar"));

    fail(new Manifests(directory).listPath(PROCESSOR, "acme:five:0.5", module));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:1:5  RES-009  'module' was built, but its target folder has no \
            five-0.5.jar (found five-0.6.jar)
                give the artifact and version of its pom.xml\
            """);
  }

  @Test
  void aFolderWithoutPomIsAProblem() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("empty"));

    fail(list(EXPORTER, "acme:two:1.0").replace("lib:base", new ReplacementTarget.Local(folder)));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:2:5  RES-009  'empty' is neither a jar nor a folder with a pom.xml
                give the path of a jar or of a Maven module\
            """);
  }

  @Test
  void anExcludedDependencyStaysOut() {
    Resolution resolution = resolve(list(EXPORTER, "acme:two:1.0").exclude("lib:base"));

    assertThat(labels(resolution))
        .containsExactly("acme:two:1.0", "dev.ingot:engine:0.1.0", "lib:api:1.0", "lib:deep:1.0");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void excludingWhatIsListedOrTheEngineIsAProblem() {
    fail(list(RECEIVER, "acme:one:1.0").exclude("acme:one").exclude("dev.ingot:engine"));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:2:5  RES-005  'acme:one' is excluded, but is listed at manifest.yaml:1:5
                delete one of the two
            manifest.yaml:3:5  RES-005  'dev.ingot:engine' is excluded, but is what every \
            distribution runs on
                delete one of the two\
            """);
  }

  @Test
  void replacementsAndExcludesWithoutEffectAreReported() {
    fail(
        list(RECEIVER, "acme:one:1.0")
            .replace("lib:nothing", new ReplacementTarget.Version("1.0"))
            .replace("lib:naught", other("fork:naught:1.0"))
            .exclude("lib:none"));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:2:5  RES-004  nothing here depends on 'lib:nothing', which is replaced
                delete the line, or correct the name
            manifest.yaml:3:5  RES-004  nothing here depends on 'lib:naught', which is replaced
                delete the line, or correct the name
            manifest.yaml:4:5  RES-012  warning: nothing here depends on 'lib:none', which is \
            excluded
                delete the line, or correct the name\
            """);
  }

  @Test
  void anIncludedReplacementMayBeWithoutEffect() {
    resolve(
        list(RECEIVER, "acme:one:1.0")
            .replaceIncluded("lib:nothing", new ReplacementTarget.Version("1.0")));

    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void replacementsAreNotChained() {
    fail(
        list(RECEIVER, "acme:one:1.0")
            .replace("lib:api", other("lib:base:1.0"))
            .replace("lib:base", other("lib:api:1.0")));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:2:5  RES-006  'lib:base' is itself replaced at manifest.yaml:3:5
                name the artifact that is taken in the end
            manifest.yaml:3:5  RES-006  'lib:api' is itself replaced at manifest.yaml:2:5
                name the artifact that is taken in the end\
            """);
  }

  @Test
  void allArtifactsThatCannotBeHadAreReportedWithWhoWantsThem() {
    repository.component(PROCESSOR, "six", "acme:six:1.0", "lib:deep:1.0", "lib:absent:1.0");

    fail(
        list(RECEIVER, "acme:typo:1.0")
            .list(PROCESSOR, "acme:six:1.0")
            .list(EXPORTER, "acme:two:9.9"));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:1:5  RES-002  cannot get acme:typo:1.0
                check the coordinates, the repositories of your Maven settings, and the network
            manifest.yaml:2:5  RES-002  cannot get lib:absent:1.0, wanted by acme:six:1.0
                check the coordinates, the repositories of your Maven settings, and the network
            manifest.yaml:3:5  RES-002  cannot get acme:two:9.9
                check the coordinates, the repositories of your Maven settings, and the network\
            """);
  }

  @Test
  void aPomThatCannotBeReadIsAProblem() {
    repository.publishPom("acme:bad:1.0", "<project><oops></project>");

    fail(list(RECEIVER, "acme:bad:1.0"));

    assertThat(problems.toString())
        .startsWith("manifest.yaml:1:5  RES-003  cannot read the pom of acme:bad:1.0: ")
        .hasLineCount(2);
  }

  @Test
  void rangesAndSnapshotsCannotBeLocked() {
    repository
        .component(RECEIVER, "seven", "acme:seven:1.0", "lib:snap:1-SNAPSHOT")
        .jar("lib:snap:1-SNAPSHOT");

    fail(list(RECEIVER, "acme:seven:1.0"));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:1:5  RES-011  a snapshot cannot be locked: lib:snap:1-SNAPSHOT, wanted \
            by acme:seven:1.0
                fix the version: add 'lib:snap => lib:snap:VERSION' to replaces\
            """);
  }

  @Test
  void aJarWithoutComponentIsAProblem() {
    fail(list(RECEIVER, "lib:api:1.0"));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:1:5  RES-007  lib:api:1.0 is no component: its jar has nothing below \
            META-INF/ingot/components
                build it with the annotation processor dev.ingot:catalog-processor\
            """);
  }

  @Test
  void aDescriptorThatCannotBeReadIsAProblem() {
    repository.publish(
        "acme:odd:1.0",
        FixturePom.of("acme:odd:1.0"),
        new FixtureJar().add("META-INF/ingot/components/receiver/odd.json", "{}"));

    fail(list(RECEIVER, "acme:odd:1.0"));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:1:5  RES-008  cannot read the components of acme:odd:1.0: \
            receiver/odd.json: member 'kind' is missing
                build it again with the annotation processor dev.ingot:catalog-processor\
            """);
  }

  @Test
  void aListedVersionThatLosesIsAWarning() {
    repository
        .component(RECEIVER, "one", "acme:one:1.2")
        .component(PROCESSOR, "eight", "acme:eight:1.0", "acme:one:1.2");

    Resolution resolution =
        resolve(list(RECEIVER, "acme:one:1.0").list(PROCESSOR, "acme:eight:1.0"));

    assertThat(resolution.components().get(0).artifact().label()).isEqualTo("acme:one:1.2");
    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:1:5  RES-013  warning: 1.0 is listed, but acme:one:1.2 is taken, wanted \
            by acme:eight:1.0
                list version 1.2\
            """);
  }

  @Test
  void theFiveProvidersComeWhenTheManifestSaysNothingOfThem() {
    for (String scheme : List.of("env", "file", "http", "https", "yaml")) {
      repository.component(PROVIDER, scheme, "dev.ingot.provider:" + scheme + "-provider:0.1.0");
    }

    Resolution resolution = resolve(list(RECEIVER, "acme:one:1.0").defaultProviders());

    assertThat(resolution.components())
        .extracting(component -> component.descriptor().type())
        .containsExactly("one", "env", "file", "http", "https", "yaml");
  }

  @Test
  void aGoModuleGivesItsCounterpart() {
    Resolution resolution =
        resolve(new Manifests(directory).listGo(RECEIVER, "go.example/onereceiver"));

    assertThat(resolution.components().get(0).artifact().label()).isEqualTo("acme:one:1.0");
  }

  @Test
  void goModulesWithoutCounterpartAreAllReported() {
    fail(
        new Manifests(directory)
            .listGo(RECEIVER, "go.example/oneReceiver")
            .listGo(EXPORTER, "go.example/other"));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:1:5  RES-001  no receiver here stands for Go module \
            'go.example/oneReceiver'
                nearest is 'go.example/onereceiver'; or write it in Java and list it with 'maven: \
            group:artifact:version', or leave it out with -DskipUnavailable
            manifest.yaml:2:5  RES-001  no exporter here stands for Go module 'go.example/other'
                write it in Java and list it with 'maven: group:artifact:version', or leave it \
            out with -DskipUnavailable\
            """);
  }

  @Test
  void oneArtifactOfSeveralEntriesIsAProblem() {
    fail(
        list(RECEIVER, "acme:one:1.0")
            .listGo(RECEIVER, "go.example/onereceiver")
            .listGo(RECEIVER, "go.example/old/onereceiver"));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:2:5  RES-015  'go.example/onereceiver v0.100.0' is 'acme:one', which is \
            listed under 'receivers' already, in line 1
                remove one of the two
            manifest.yaml:3:5  RES-015  'go.example/old/onereceiver v0.100.0' is 'acme:one', which \
            is listed under 'receivers' already, in line 1
                remove one of the two\
            """);
  }

  @Test
  void anArtifactListedInTwoVersionsIsMissedWhereItIsListed() {
    fail(list(RECEIVER, "acme:one:9.9").listGo(RECEIVER, "go.example/onereceiver"));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:1:5  RES-002  cannot get acme:one:9.9
                check the coordinates, the repositories of your Maven settings, and the network
            manifest.yaml:2:5  RES-015  'go.example/onereceiver v0.100.0' is 'acme:one', which is \
            listed under 'receivers' already, in line 1
                remove one of the two\
            """);
  }

  @Test
  void whatIsNotWholeHasNoReplacementsWithoutEffect() {
    fail(
        list(RECEIVER, "acme:absent:1.0")
            .replace("lib:of-absent", new ReplacementTarget.Version("2.0"))
            .exclude("lib:also-of-absent"));

    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:1:5  RES-002  cannot get acme:absent:1.0
                check the coordinates, the repositories of your Maven settings, and the network\
            """);
  }

  @Test
  void aComponentOfAnotherKindIsLeftToThePlan() {
    Resolution resolution = resolve(list(PROCESSOR, "acme:one:1.0"));

    assertThat(resolution.components().get(0).descriptor().kind()).isEqualTo(RECEIVER);
  }

  @Test
  void whatTheBuildMakesIsMarked() {
    Workspace engine = (group, artifact, version) -> artifact.equals("engine");
    Resolution resolution =
        resolver(engine).resolve(list(RECEIVER, "acme:one:1.0").build(), problems).orElseThrow();

    assertThat(resolution.artifacts())
        .filteredOn(ResolvedArtifact::workspace)
        .extracting(ResolvedArtifact::artifact)
        .containsExactly("engine");
  }

  private Path module(String coordinates) throws IOException {
    Path module = Files.createDirectory(directory.resolve("module"));
    Files.writeString(module.resolve("pom.xml"), FixturePom.of(coordinates, "lib:deep:1.0"));
    return module;
  }

  private static ReplacementTarget other(String coordinates) {
    return new ReplacementTarget.Artifact(Manifests.coordinates(coordinates));
  }

  private Manifests list(ComponentKind kind, String coordinates) {
    return new Manifests(directory).list(kind, coordinates);
  }

  private Resolution resolve(Manifests manifest) {
    Optional<Resolution> resolution =
        resolver(Workspace.empty()).resolve(manifest.build(), problems);
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    return resolution.orElseThrow();
  }

  private void fail(Manifests manifest) {
    resolver(Workspace.empty()).resolve(manifest.build(), problems);
    assertThat(problems.hasErrors()).isTrue();
  }

  private ComponentResolver resolver(Workspace workspace) {
    ModuleBuild late = module -> build.run(module);
    return new ComponentResolver(
        repository.system(),
        repository.session(),
        repository.repositories(),
        new ResolutionSettings("0.1.0", CATALOG, late, workspace));
  }

  private static List<String> labels(Resolution resolution) {
    return resolution.artifacts().stream().map(ResolvedArtifact::label).toList();
  }
}
