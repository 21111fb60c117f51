package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureCollector;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.lock.Lock;
import dev.ingot.builder.resolve.ComponentResolver;
import dev.ingot.builder.resolve.DependencyGraph;
import dev.ingot.builder.resolve.ResolutionSettings;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.builder.resolve.Workspace;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedResolverTest {
  private static final Catalog CATALOG = Catalog.of(List.of());
  private static final String ALPHA =
      """
      dist:
        name: one
      receivers:
        - maven: com.acme:alpha-receiver:1.0.0
      providers:
        - maven: com.acme:env-provider:1.0.0
      """;

  @TempDir Path directory;
  private final Problems problems = new Problems();
  private FixtureRepository repository;
  private Path manifest;
  private Path lock;
  private Workspace workspace = Workspace.empty();

  @BeforeEach
  void publish() throws IOException {
    repository =
        new FixtureRepository(directory).jar("lib:shared:1.0", "lib:deep:1.0").jar("lib:deep:1.0");
    repository.jar("lib:deep:1.1").jar("fork:deep:2.0");
    new FixtureCollector(directory, repository)
        .provider("env", "com.acme:env-provider:1.0.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.0.0", "lib:shared:1.0")
        .receiver("beta", "com.acme:beta-receiver:1.0.0");
    Path folder = Files.createDirectories(directory.resolve("project/distributions/one"));
    manifest = folder.resolve("manifest.yaml");
    lock = folder.resolve("manifest.lock");
  }

  @Test
  void aLockedBuildIsTheSameAndWritesNothing() throws IOException {
    Files.writeString(manifest, ALPHA);
    Prepared open = generate();

    Prepared locked = only(locked());

    assertThat(locked.tree()).usingRecursiveComparison().isEqualTo(open.tree());
    assertThat(locked.lock().text()).isEqualTo(open.lock().text());
    assertThat(locked.resolution()).isEqualTo(open.resolution());
  }

  @Test
  void noVersionIsChosenAndNoPomNeeded() throws IOException {
    Files.writeString(manifest, ALPHA);
    Prepared open = generate();
    delete(directory, "*.pom");

    Prepared locked = only(locked());

    assertThat(locked.resolution().artifacts()).isEqualTo(open.resolution().artifacts());
    assertThat(locked.resolution().graph()).isEqualTo(DependencyGraph.empty());
  }

  @Test
  void aPomThatAsksForAnotherVersionNowChangesNothing() throws IOException {
    Files.writeString(manifest, ALPHA);
    Prepared open = generate();
    rewritePom(
        "shared",
        "<artifactId>deep</artifactId><version>1.0",
        "<artifactId>deep</artifactId><version>1.1");

    assertThat(only(locked()).lock().text()).isEqualTo(open.lock().text());
  }

  @Test
  void aPomThatAsksForWhatIsNotLockedIsRefused() throws IOException {
    Files.writeString(manifest, ALPHA);
    generate();
    rewritePom(
        "shared",
        "<groupId>lib</groupId><artifactId>deep</artifactId><version>1.0",
        "<groupId>fork</groupId><artifactId>deep</artifactId><version>2.0");

    assertThat(locked()).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            distributions/one/manifest.lock  RES-021  the lock does not have fork:deep:2.0, wanted \
            by com.acme:alpha-receiver:1.0.0 > lib:shared:1.0
                run 'mvn generate-distro' without -Dlocked, and commit the lock\
            """);
  }

  @Test
  void aWarmRepositoryIsEnoughWithoutNetworkWithAndWithoutTheLock() throws IOException {
    Files.writeString(manifest, ALPHA);
    Prepared open = generate();
    delete(directory.resolve("remote"), "*");
    repository.session().setOffline(true);

    assertThat(only(locked()).lock().text()).isEqualTo(open.lock().text());
    assertThat(generate().lock().text()).isEqualTo(open.lock().text());
  }

  @Test
  void whatIsReplacedIsRemembered() throws IOException {
    Files.writeString(
        manifest,
        ALPHA
            + """
            replaces:
              - dependency: lib:deep
                replacement: fork:deep:2.0
                reason: a fix that is not released yet
            """);
    Prepared open = generate();
    assertThat(open.resolution().replaced()).hasSize(1);
    assertThat(Files.readString(lock))
        .containsPattern("\nfork:deep:jar:2.0 sha256=[0-9a-f]{64} replaces=lib:deep\n");

    assertThat(open.tree().text("src/main/java/dev/ingot/distribution/one/Components.java"))
        .contains("components.replaced(\"fork:deep:2.0\", \"lib:deep\");");

    Prepared locked = only(locked());

    assertThat(locked.resolution().replaced()).isEqualTo(open.resolution().replaced());
    assertThat(locked.tree()).usingRecursiveComparison().isEqualTo(open.tree());
  }

  @Test
  void aMissingLockIsAnError() throws IOException {
    Files.writeString(manifest, ALPHA);

    assertThat(locked()).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            distributions/one/manifest.lock  DST-005  there is no lock yet
                run 'mvn generate-distro' and commit what it writes\
            """);
  }

  @Test
  void aComponentThatTheLockLacksIsNamed() throws IOException {
    Files.writeString(manifest, ALPHA);
    generate();
    Files.writeString(
        manifest, ALPHA.replace("providers", "  - maven: com.acme:beta-receiver:1.0.0\nproviders"));

    assertThat(locked()).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            distributions/one/manifest.lock  RES-019  the lock is not of this manifest: it lacks \
            com.acme:beta-receiver:1.0.0
                run 'mvn generate-distro' without -Dlocked, and commit the lock\
            """);
  }

  @Test
  void aChangedReplacementNeedsANewLock() throws IOException {
    Files.writeString(manifest, ALPHA);
    generate();
    Files.writeString(manifest, ALPHA + "replaces:\n  - lib:deep => lib:deep:1.1\n");

    assertThat(locked()).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            distributions/one/manifest.lock  RES-019  the lock is not of this manifest: what the \
            manifest lists, replaces or excludes has changed since
                run 'mvn generate-distro' without -Dlocked, and commit the lock\
            """);
  }

  @Test
  void theRestOfTheManifestMayChange() throws IOException {
    Files.writeString(manifest, ALPHA);
    generate();
    Files.writeString(manifest, "# a comment\n" + ALPHA.replace("one", "two"));

    assertThat(only(locked()).name()).isEqualTo("two");
  }

  @Test
  void aChangedArtifactIsRefused() throws IOException {
    Files.writeString(manifest, ALPHA);
    ResolvedArtifact deep = artifact(generate(), "deep");
    String locked =
        Files.readString(lock).replaceAll("(?s).*lib:deep:jar:1.0 sha256=(.{64}).*", "$1");
    Files.writeString(deep.file(), "abc");

    assertThat(locked()).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            distributions/one/manifest.lock  LCK-002  the bytes of lib:deep:jar:1.0 changed: \
            sha256 %s is locked, \
            ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad was found
                find out who changed it; to accept, delete its line and run 'mvn generate-distro'\
            """
                .formatted(locked));
  }

  @Test
  void anArtifactThatCannotBeHadIsAnErrorOfTheLock() throws IOException {
    Files.writeString(manifest, ALPHA);
    generate();
    delete(directory, "deep-1.0.jar");

    assertThat(locked()).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            distributions/one/manifest.lock  RES-002  cannot get lib:deep:1.0
                check the coordinates, the repositories of your Maven settings, and the network\
            """);
  }

  @Test
  void whatTheBuildMakesNowWasNotLocked() throws IOException {
    Files.writeString(manifest, ALPHA);
    generate();
    workspace = (group, artifact, version) -> artifact.equals("deep");

    assertThat(locked()).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            distributions/one/manifest.lock  RES-020  lib:deep:1.0 is locked with its hash, but is \
            made on this machine now
                run 'mvn generate-distro' without -Dlocked, and commit the lock\
            """);
  }

  @Test
  void whatTheBuildMadeIsNotTakenFromARepository() throws IOException {
    Files.writeString(manifest, ALPHA);
    workspace = (group, artifact, version) -> artifact.equals("deep");
    generate();
    assertThat(only(locked()).lock().text()).contains("lib:deep:jar:1.0 workspace\n");
    workspace = Workspace.empty();

    assertThat(locked()).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            distributions/one/manifest.lock  RES-020  lib:deep:1.0 is locked as made by the same \
            build, but comes from a repository now
                run 'mvn generate-distro' without -Dlocked, and commit the lock\
            """);
  }

  @Test
  void aLineThatIsNoneIsReportedOnce() throws IOException {
    Files.writeString(manifest, ALPHA);
    generate();
    Files.writeString(lock, "<<<<<<< HEAD\n" + Files.readString(lock));

    assertThat(locked()).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            distributions/one/manifest.lock:1:1  LCK-001  '<<<<<<< HEAD' is not \
            'group:artifact:extension:version sha256=HASH'
                delete the file and run 'mvn generate-distro'\
            """);
  }

  private void rewritePom(String artifact, String from, String to) throws IOException {
    Path pom = directory.resolve("local/lib/" + artifact + "/1.0/" + artifact + "-1.0.pom");
    String text = Files.readString(pom);
    assertThat(text).contains(from);
    Files.writeString(pom, text.replace(from, to));
  }

  private Prepared generate() throws IOException {
    DistributionBuild build = build(resolver()::resolve);
    Prepared prepared = only(build.prepare(List.of(manifest), problems));
    build.generate(List.of(prepared), true);
    assertThat(Files.readString(lock)).isEqualTo(prepared.lock().text());
    assertThat(Lock.read("manifest.lock", Files.readString(lock), problems).text())
        .isEqualTo(prepared.lock().text());
    return prepared;
  }

  private List<Prepared> locked() {
    return build(new LockedResolver(layout(), resolver())).prepare(List.of(manifest), problems);
  }

  private Prepared only(List<Prepared> prepared) {
    assertThat(problems.sorted()).isEmpty();
    assertThat(prepared).hasSize(1);
    return prepared.get(0);
  }

  private DistributionBuild build(Resolver resolver) {
    return new DistributionBuild(layout(), CATALOG, resolver, line -> {});
  }

  private Layout layout() {
    Path project = directory.resolve("project");
    return new Layout(project, project.resolve("generated"));
  }

  private ComponentResolver resolver() {
    return new ComponentResolver(
        repository.system(),
        repository.session(),
        repository.repositories(),
        new ResolutionSettings("0.1.0", CATALOG, module -> {}, workspace));
  }

  private static ResolvedArtifact artifact(Prepared prepared, String artifact) {
    return prepared.resolution().artifacts().stream()
        .filter(each -> each.artifact().equals(artifact))
        .findFirst()
        .orElseThrow();
  }

  private static void delete(Path below, String pattern) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        boolean fits =
            file.getFileSystem().getPathMatcher("glob:" + pattern).matches(file.getFileName());
        if (fits && Files.isRegularFile(file) && !file.startsWith(below.resolve("project"))) {
          Files.delete(file);
        }
      }
    }
  }
}
