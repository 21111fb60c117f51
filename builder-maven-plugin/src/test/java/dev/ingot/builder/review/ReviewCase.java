package dev.ingot.builder.review;

import dev.ingot.builder.fixture.FixtureCollector;
import dev.ingot.builder.fixture.FixtureJar;
import dev.ingot.builder.fixture.FixturePom;
import dev.ingot.builder.fixture.FixtureProject;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.manifest.Policy;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** A project under version control, whose history a test writes. */
final class ReviewCase {
  static final String BEFORE =
      """
      dist:
        name: one
        group: com.acme
      receivers:
        - maven: com.acme:alpha-receiver:1.0.0
        - maven: com.acme:beta-receiver:1.0.0
      providers:
        - maven: com.acme:env-provider:1.0.0
      """;

  final Problems problems = new Problems();
  final Path root;
  final Git git;
  Rules rules = new Rules(Policy.NONE, LocalDate.of(2026, 11, 21));
  private final FixtureRepository repository;
  private final FixtureProject project;

  ReviewCase(Path directory) throws Exception {
    repository =
        new FixtureRepository(directory)
            .publish("lib:base:1.0", licensed("lib:base:1.0", "MIT"), sized(100))
            .publish("lib:base:1.2", licensed("lib:base:1.2", "EPL-2.0"), sized(300))
            .publish("lib:gone:1.0", licensed("lib:gone:1.0", "MIT"), sized(50))
            .publish("lib:other:5.0", licensed("lib:other:5.0", "Apache 2.0"), sized(70));
    new FixtureCollector(directory, repository)
        .provider("env", "com.acme:env-provider:1.0.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.0.0", "lib:base:1.0")
        .receiver("alpha", "com.acme:alpha-receiver:1.1.0", "lib:base:1.2")
        .receiver("beta", "com.acme:beta-receiver:1.0.0", "lib:gone:1.0")
        .receiver("gamma", "com.acme:gamma-receiver:1.0.0", "lib:gone:1.0");
    root = Files.createDirectory(directory.resolve("project"));
    git = Git.init(root);
    project = new FixtureProject(root, repository);
  }

  /** Writes the manifest, generates, and commits under a tag. */
  ReviewCase commit(String tag, String manifest) throws Exception {
    return generate(manifest).commit(tag);
  }

  ReviewCase generate(String manifest) throws IOException {
    project.manifest("one", manifest).generate();
    return this;
  }

  ReviewCase commit(String tag) throws Exception {
    git.commit(tag);
    return this;
  }

  /** Puts another schema of the configuration into the generated module. */
  ReviewCase schema(String properties) throws IOException {
    Path file = root.resolve("generated/one/src/main/resources/META-INF/ingot/config.schema.json");
    Files.writeString(
        file,
        "{\"properties\": {\"receivers\": {\"patternProperties\": {\"^alpha(/.+)?$\": {\"properties\": %s}}}}}"
            .formatted(properties));
    return this;
  }

  Reviewer reviewer() {
    return new Reviewer(root, this::find, rules, problems);
  }

  Optional<Review> review(String base, String head) throws IOException {
    return reviewer()
        .revisions(
            base,
            Optional.of(head).filter(each -> !each.isEmpty()),
            root.resolve("distributions"),
            root.resolve("generated"));
  }

  String markdown(String base, String head) throws IOException {
    return review(base, head).orElseThrow().in("markdown", problems).orElseThrow();
  }

  private Optional<ResolvedArtifact> find(String coordinates) {
    Artifact wanted = new DefaultArtifact(coordinates);
    try {
      Artifact found =
          repository
              .system()
              .resolveArtifact(
                  repository.session(),
                  new ArtifactRequest(wanted, repository.repositories(), null))
              .getArtifact();
      return Optional.of(
          new ResolvedArtifact(
              found.getGroupId(),
              found.getArtifactId(),
              found.getVersion(),
              found.getExtension(),
              found.getClassifier(),
              found.getFile().toPath(),
              false));
    } catch (ArtifactResolutionException absent) {
      return Optional.empty();
    }
  }

  private static String licensed(String coordinates, String name) {
    return FixturePom.with(
        coordinates, "<licenses><license><name>" + name + "</name></license></licenses>");
  }

  /** Bytes that do not compress. */
  private static FixtureJar sized(int bytes) {
    byte[] content = new byte[bytes];
    new java.util.Random(7).nextBytes(content);
    return new FixtureJar().add("lib/" + bytes + ".bin", content);
  }
}
