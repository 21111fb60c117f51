package dev.ingot.builder.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.BaseImageEntry;
import dev.ingot.builder.manifest.ImageReference;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.Options;
import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.registry.FakeRegistry;
import dev.ingot.builder.registry.Registry;
import dev.ingot.builder.registry.RegistrySettings;
import dev.ingot.builder.resolve.Sha256;
import dev.ingot.builder.runtime.FakeCollector;
import dev.ingot.builder.runtime.JdkSearch;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulledImageTest {
  private static final String OCI = "application/vnd.oci.image.";
  private static final String DOCKER = "application/vnd.docker.";
  private static final List<String> PROCESSORS = List.of("amd64", "arm64");

  private final FakeRegistry fake = new FakeRegistry();
  private final Problems problems = new Problems();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void theImageForTheProcessorIsBuiltUpon() throws IOException {
    String digest =
        index(OCI + "index.v1+json", OCI + "manifest.v1+json", OCI + "layer.v1.tar+gzip");

    BaseImage base = find(digest, "arm64").orElseThrow();

    assertThat(base.config().at("architecture").text()).isEqualTo("arm64");
    assertThat(base.layers()).extracting(Blob::size).containsExactly(11L);
    assertThat(base.source().file(base.layers().get(0))).hasContent("layer arm64");
    assertThat(fake.requests()).hasSize(4);
  }

  @Test
  void imagesOfDockerAreImagesToo() throws IOException {
    String digest =
        index(
            DOCKER + "distribution.manifest.list.v2+json",
            DOCKER + "distribution.manifest.v2+json",
            DOCKER + "image.rootfs.diff.tar.gzip");

    BaseImage base = find(digest, "amd64").orElseThrow();

    assertThat(base.layers()).extracting(Blob::mediaType).containsExactly(Blob.LAYER);
  }

  @Test
  void anImageWithoutListIsTakenForItsProcessorOnly() throws IOException {
    String digest = manifest("amd64", OCI + "manifest.v1+json", OCI + "layer.v1.tar+gzip");

    assertThat(find(digest, "amd64")).isPresent();
    assertThat(find(digest, "s390x")).isEmpty();
    assertThat(texts())
        .containsExactly(
            """
            manifest.yaml:4:15  IMG-006  '%s/base:1.0@%s' is no image to build upon: it has no image for linux/s390x, but for linux/amd64
                name another image, or build where it fits"""
                .formatted(fake.host(), digest));
  }

  @Test
  void processorsThatThereAreAreNamed() throws IOException {
    String digest =
        index(OCI + "index.v1+json", OCI + "manifest.v1+json", OCI + "layer.v1.tar+gzip");

    assertThat(find(digest, "riscv64")).isEmpty();
    assertThat(texts())
        .singleElement()
        .asString()
        .contains("it has no image for linux/riscv64, but for linux/amd64, linux/arm64\n");
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void aLayerThatIsMissingIsAProblemOfTheManifest() throws IOException {
    String digest = manifest("amd64", OCI + "manifest.v1+json", OCI + "layer.v1.tar+gzip");
    fake.trouble(
        exchange -> {
          boolean layer = exchange.getRequestURI().getPath().endsWith(hash("layer amd64"));
          if (layer) {
            FakeRegistry.send(exchange, 404, "text/plain", new byte[0]);
          }
          return layer;
        });

    assertThat(find(digest, "amd64")).isEmpty();
    assertThat(texts())
        .containsExactly(
            """
            manifest.yaml:4:15  REG-001  %s has no 'sha256:%s' of the image 'base'
                correct the name, the tag or the digest; some registries also say so of what needs a login"""
                .formatted(fake.host(), hash("layer amd64")));
  }

  @Test
  void aFolderBesideTheManifestAndAnImageOfARegistryAreOneTooMany() throws IOException {
    Files.createDirectories(folder.resolve("collector/base-image"));

    assertThat(find("sha256:" + "0".repeat(64), "amd64")).isEmpty();
    assertThat(texts())
        .containsExactly(
            """
            distributions/core/manifest.yaml  IMG-005  there are several images to build upon: base-image, dist.base_image
                keep one of them""");
  }

  @Test
  void theSameDigestGivesTheSameImage() throws IOException {
    String digest =
        index(OCI + "index.v1+json", OCI + "manifest.v1+json", OCI + "layer.v1.tar+gzip");

    Path one = pack("one", digest, "first");
    Path two = pack("two", digest, "second");

    assertThat(two.resolve("index.json")).hasSameTextualContentAs(one.resolve("index.json"));
    assertThat(PROCESSORS)
        .filteredOn(each -> Files.exists(one.resolve("blobs/sha256/" + hash("layer " + each))))
        .hasSize(1);
  }

  private Path pack(String name, String digest, String cache) throws IOException {
    Cast cast = cast(folder.resolve(name), digest);
    List<Path> made =
        new ImagePacker(JdkSearch.ofMachine(), Optional.of(registry(cache)))
            .pack(cast, line -> {}, problems);
    assertThat(made).as(problems.toString()).hasSize(2);
    return made.get(1);
  }

  private Optional<BaseImage> find(String digest, String architecture) throws IOException {
    Cast cast = cast(folder.resolve("collector"), digest);
    return new Bases(Optional.of(registry("cache")), cast, architecture)
        .find(folder.resolve("scratch"), problems);
  }

  private Cast cast(Path into, String digest) throws IOException {
    Cast cast = new FakeCollector(into).cast("v1");
    ImageReference image = ImageReference.parse(fake.host() + "/base:1.0@" + digest).orElseThrow();
    Options options =
        new Options(
                new TreeSet<>(Set.of(OutputKind.IMAGE)),
                false,
                Options.DEFAULT.about(),
                Options.DEFAULT.policy(),
                Options.DEFAULT.hooks(),
                Optional.empty())
            .withBaseImage(new BaseImageEntry(image, new Location("manifest.yaml", 4, 15)));
    Manifest manifest = cast.manifest().withOptions(options);
    return new Cast(
        cast.distribution(),
        manifest,
        cast.plan(),
        cast.resolution(),
        cast.folder(),
        cast.target(),
        cast.jar(),
        cast.launcher());
  }

  private Registry registry(String cache) {
    return new Registry(
        new RegistrySettings(
            folder.resolve(cache),
            false,
            folder.resolve("none.json"),
            Set.of(),
            RegistrySettings.Limits.DEFAULT),
        line -> {});
  }

  private String index(String indexType, String manifestType, String layerType) {
    StringBuilder items = new StringBuilder();
    for (String processor : PROCESSORS) {
      String digest = manifest(processor, manifestType, layerType);
      items.append(items.isEmpty() ? "" : ", ");
      items.append(
          """
          {"mediaType": "%s", "digest": "%s", "size": 2,
           "platform": {"os": "linux", "architecture": "%s"}}"""
              .formatted(manifestType, digest, processor));
    }
    return fake.manifest(
        "base",
        "1.0",
        indexType,
        """
        {"schemaVersion": 2, "mediaType": "%s", "manifests": [%s]}"""
            .formatted(indexType, items));
  }

  private String manifest(String processor, String type, String layerType) {
    String layer = "layer " + processor;
    String config =
        """
        {"os": "linux", "architecture": "%s", "config": {"Env": ["PATH=/bin"]},
         "rootfs": {"type": "layers", "diff_ids": ["sha256:%s"]}}"""
            .formatted(processor, "d".repeat(64));
    return fake.manifest(
        "base",
        "1.0",
        type,
        """
        {"schemaVersion": 2, "mediaType": "%s",
         "config": {"mediaType": "application/json", "digest": "%s", "size": %d},
         "layers": [{"mediaType": "%s", "digest": "%s", "size": %d}]}"""
            .formatted(
                type, blob(config), config.length(), layerType, blob(layer), layer.length()));
  }

  private String blob(String text) {
    return fake.blob("base", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String text) {
    return Sha256.of(text);
  }

  private List<String> texts() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
