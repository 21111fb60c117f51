package dev.ingot.builder.bom;

import static dev.ingot.catalog.ComponentKind.EXPORTER;
import static dev.ingot.catalog.ComponentKind.RECEIVER;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.ingot.builder.fixture.FixtureJar;
import dev.ingot.builder.fixture.FixturePom;
import dev.ingot.builder.fixture.FixtureRepository;
import dev.ingot.builder.fixture.FixtureResolution;
import dev.ingot.builder.fixture.Manifests;
import dev.ingot.builder.manifest.About;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.Options;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SbomTest {
  private static final String BUILDER = "dev.ingot:builder-maven-plugin:0.1.0";

  @TempDir Path directory;
  private FixtureRepository repository;
  private Manifests manifest;

  @BeforeEach
  void publish() {
    repository = repository(directory);
    manifest =
        new Manifests(directory).list(RECEIVER, "acme:one:1.0").list(EXPORTER, "acme:two:1.0");
  }

  @Test
  void everySbomFollowsTheSchema() throws IOException {
    assertThat(violations(text(manifest.build()))).isEmpty();
  }

  @Test
  void theDistributionIsItsSubject() throws IOException {
    About about =
        new About(
            Optional.of("Apache-2.0"),
            Optional.of("Acme"),
            Optional.of("Acme Telemetry <telemetry@example.org>"),
            Optional.of("https://acme.example/"));
    Options no = Options.DEFAULT;
    Options options =
        new Options(no.outputs(), false, about, no.policy(), no.hooks(), Optional.empty());
    String text = text(Manifests.with(manifest.build(), options));

    assertThat(violations(text)).isEmpty();
    assertThat(text)
        .contains(
            """
                "component": {
                  "type": "application",
                  "bom-ref": "pkg:maven/com.acme/otelcol-test@1.0.0",
                  "group": "com.acme",
                  "name": "otelcol-test",
                  "version": "1.0.0",
                  "description": "A distribution of a test",
                  "supplier": {
                    "name": "Acme"
                  },
                  "authors": [
                    {
                      "name": "Acme Telemetry",
                      "email": "telemetry@example.org"
                    }
                  ],
                  "licenses": [
                    {
                      "license": {
                        "id": "Apache-2.0"
                      }
                    }
                  ],
                  "purl": "pkg:maven/com.acme/otelcol-test@1.0.0",
                  "externalReferences": [
                    {
                      "url": "https://acme.example/",
                      "type": "website"
                    }
                  ]
                }
            """
                .stripTrailing());
  }

  @Test
  void anArtifactHasHashLicenceAndComponent() throws IOException {
    String text = text(manifest.build());

    assertThat(text)
        .contains(
            """
                  "name": "one",
                  "version": "1.0",
                  "scope": "required",
                  "hashes": [
                    {
                      "alg": "SHA-256",
                      "content": "%s"
                    }
                  ],
                  "purl": "pkg:maven/acme/one@1.0?type=jar",
                  "properties": [
                    {
                      "name": "ingot:component",
                      "value": "receiver/one"
                    }
                  ]
            """
                .formatted(Sha256.of(directory.resolve("remote/acme/one/1.0/one-1.0.jar"))))
        .contains("\"expression\": \"MIT OR EPL-2.0\"")
        .contains(
            """
                    {
                      "license": {
                        "name": "House Rules",
                        "url": "https://example.org/rules"
                      }
                    }
            """);
    assertThat(violations(text)).isEmpty();
  }

  @Test
  void theGraphHasEdgesToWhatIsTaken() throws IOException {
    manifest.replace("lib:base", artifact("lib:other:5.0"), "base is abandoned");
    String text = text(manifest.build());

    assertThat(text)
        .contains(edges("com.acme/otelcol-test@1.0.0", "acme/one", "acme/two", "dev.ingot/engine"))
        .contains(edges("acme/one@1.0?type=jar", "lib/other", "lib/rules"))
        .contains(edges("lib/deep@1.0?type=jar", "lib/other"))
        .contains("\"aggregate\": \"complete\"");
    assertThat(violations(text)).isEmpty();
  }

  @Test
  void aReplacedArtifactHasItsPedigree() throws IOException {
    manifest
        .replace("lib:base", new ReplacementTarget.Version("1.5"), "2.0 leaks; until 2.1 is out")
        .replace("lib:rules", artifact("lib:other:5.0"));
    String text = text(manifest.build());

    assertThat(text)
        .contains(
            """
                  "pedigree": {
                    "ancestors": [
                      {
                        "type": "library",
                        "group": "lib",
                        "name": "base",
                        "version": "1.0",
                        "purl": "pkg:maven/lib/base@1.0"
                      },
                      {
                        "type": "library",
                        "group": "lib",
                        "name": "base",
                        "version": "1.2",
                        "purl": "pkg:maven/lib/base@1.2"
                      }
                    ],
                    "notes": "2.0 leaks; until 2.1 is out"
                  },
                  "properties": [
                    {
                      "name": "ingot:replaces",
                      "value": "lib:base"
                    }
                  ]
            """)
        .contains("\"notes\": \"replaced by the manifest\"");
    assertThat(violations(text)).isEmpty();
  }

  @Test
  void whatTheBuildMakesHasNoHash() throws IOException {
    Workspace engine = (group, artifact, version) -> artifact.equals("engine");
    Manifest built = manifest.build();
    Resolution resolution = FixtureResolution.of(repository, built, engine);
    String text = Sbom.text(built, resolution, BUILDER);

    assertThat(text)
        .contains(
            """
                  "name": "engine",
                  "version": "0.1.0",
                  "scope": "required",
                  "purl": "pkg:maven/dev.ingot/engine@0.1.0?type=jar",
                  "properties": [
                    {
                      "name": "ingot:built",
                      "value": "with the distribution"
                    }
                  ]
            """);
    assertThat(violations(text)).isEmpty();
  }

  @Test
  void ofArtifactsFromALockTheEdgesAreUnknown() throws IOException {
    Manifest built = manifest.build();
    Resolution full = FixtureResolution.of(repository, built);
    Resolution locked =
        new Resolution(full.components(), full.artifacts(), full.engine(), full.complete());
    String text = Sbom.text(built, locked, BUILDER);

    assertThat(text).contains("\"aggregate\": \"unknown\"");
    assertThat(violations(text)).isEmpty();
  }

  @Test
  void theSameDistributionHasTheSameBytesElsewhere() throws IOException {
    FixtureRepository elsewhere = repository(Files.createDirectory(directory.resolve("elsewhere")));
    Manifest other =
        new Manifests(directory)
            .list(EXPORTER, "acme:two:1.0")
            .list(RECEIVER, "acme:one:1.0")
            .build();

    String text = text(manifest.build());
    String same = Sbom.text(other, FixtureResolution.of(elsewhere, other), BUILDER);
    manifest.exclude("lib:rules");

    assertThat(same).isEqualTo(text);
    assertThat(serial(text(manifest.build()))).isNotEqualTo(serial(text));
  }

  @Test
  void aPurlEncodesWhatUrlsCannotHave() {
    assertThat(Purl.of("com.acme", "a b", "1.0+é"))
        .isEqualTo("pkg:maven/com.acme/a%20b@1.0%2B%C3%A9");
  }

  private static FixtureRepository repository(Path directory) {
    return new FixtureRepository(directory)
        .jar("dev.ingot:engine:0.1.0")
        .component(RECEIVER, "one", "acme:one:1.0", "lib:base:1.0", "lib:rules:1.0")
        .component(EXPORTER, "two", "acme:two:1.0", "lib:deep:1.0")
        .jar("lib:deep:1.0", "lib:base:1.2")
        .jar("lib:base:1.0")
        .publish("lib:base:1.2", licensed("lib:base:1.2", "MIT", "EPLv2"), plain("base"))
        .jar("lib:base:1.5")
        .publish("lib:rules:1.0", licensed("lib:rules:1.0", "House Rules"), plain("rules"))
        .jar("lib:other:5.0");
  }

  private static String licensed(String coordinates, String... names) {
    StringBuilder licenses = new StringBuilder("<licenses>");
    for (String name : names) {
      licenses.append("<license><name>").append(name).append("</name>");
      licenses.append("<url>https://example.org/rules</url></license>");
    }
    return FixturePom.with(coordinates, licenses.append("</licenses>").toString());
  }

  private static FixtureJar plain(String name) {
    return new FixtureJar().add(name + ".txt", new byte[] {1});
  }

  private static ReplacementTarget artifact(String coordinates) {
    return new ReplacementTarget.Artifact(Manifests.coordinates(coordinates));
  }

  /** The edges from one package URL. */
  private static String edges(String from, String... to) {
    StringBuilder text = new StringBuilder();
    text.append("      \"ref\": \"pkg:maven/").append(from).append("\",\n");
    text.append("      \"dependsOn\": [\n");
    for (int i = 0; i < to.length; i++) {
      String version =
          to[i].startsWith("dev.ingot") ? "0.1.0" : to[i].equals("lib/other") ? "5.0" : "1.0";
      text.append("        \"pkg:maven/").append(to[i]).append('@').append(version);
      text.append("?type=jar\"").append(i < to.length - 1 ? ",\n" : "\n");
    }
    return text.append("      ]\n").toString();
  }

  private String text(Manifest built) throws IOException {
    return Sbom.text(built, FixtureResolution.of(repository, built), BUILDER);
  }

  private static String serial(String text) {
    return text.replaceAll("(?s).*(urn:uuid:[0-9a-f-]+).*", "$1");
  }

  private static Set<ValidationMessage> violations(String sbom) {
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V7,
            builder ->
                builder.schemaMappers(
                    mappers -> mappers.mapPrefix("http://cyclonedx.org/schema/", "classpath:")));
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return factory
        .getSchema(SchemaLocation.of("http://cyclonedx.org/schema/bom-1.6.schema.json"), config)
        .validate(sbom, InputFormat.JSON);
  }
}
