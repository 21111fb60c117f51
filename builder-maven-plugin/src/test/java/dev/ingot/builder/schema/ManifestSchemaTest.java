package dev.ingot.builder.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the reader agree. {@code -Dschema.update} writes the published copy. */
class ManifestSchemaTest {
  private static final Path PUBLISHED = Path.of("../distributions/manifest.schema.json");
  private static final Path VALID = Path.of("src/test/resources/conformance/manifests/valid");
  private static final Pattern EXPECTED = Pattern.compile("\\(expected: (.+)\\)");

  /** Every key once. */
  private static final String WHOLE =
      """
      dist:
        name: otelcol-acme
        group: com.acme.telemetry
        version: 1.10
        description: "Acme's: \\"collector\\"\\nin two lines"
        type: collector
        outputs: [jar, thin, tar.gz, zip, deb, rpm, runtime, image]
        slim: true
        license: Apache-2.0 OR MIT
        vendor: Acme
        maintainer: Acme <acme@acme.example>
        homepage: https://acme.example/collector
        size_budget: 8MB
        licenses_allowed: [Apache-2.0, MIT]
        minimum_stability: beta
        customizers: [com.acme.Tuned]
        subcommands: [com.acme.Doctor]
        dependencies:
          - com.acme:hooks:1.0
          - maven: com.acme:more-hooks:1.0
            path: ./there
        module: example.com/acme
        go: go
        output_path: ./out
        build_tags: x
        debug_compilation: false
        cgo_enabled: true
        use_absolute_replace_paths: false
      receivers:
        - maven: com.acme:acme-receiver:2.0.0
          path: ./there
        - gomod: example.com/foo/barreceiver v0.159.0
          import: example.com/foo/barreceiver/sub
          name: bar
      processors:
      exporters: []
      connectors: ~
      extensions: []
      providers: []
      replaces:
        - a.b:c => a.b:c:1.0
        - dependency: io.netty:netty-codec-http2
          replacement: io.netty:netty-codec-http2:4.1.130.Final
          reason: a known weakness
      excludes: ['com.google.code.findbugs:jsr305']
      include: []
      conf_resolver:
        default_uri_scheme: env
      converters:
        - gomod: example.com/foo/converter v0.159.0
      telemetry:
        gomod: example.com/foo/telemetry v0.159.0
      """;

  @TempDir Path folder;
  private JsonSchema schema;

  @BeforeEach
  void readTheSchema() throws IOException {
    Files.createDirectory(folder.resolve("there"));
    schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(new ObjectMapper().readTree(Schemas.ofManifests()));
  }

  @Test
  void publishedCopyIsFresh() throws IOException {
    if (System.getProperty("schema.update") != null) {
      Files.writeString(PUBLISHED, Schemas.ofManifests());
    }
    assertThat(PUBLISHED).as("update with -Dschema.update").hasContent(Schemas.ofManifests());
  }

  @Test
  void schemaIsASchema() throws IOException {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012));

    assertThat(meta.validate(new ObjectMapper().readTree(Schemas.ofManifests()))).isEmpty();
  }

  @Test
  void keysAreThoseOfTheReader() throws IOException {
    JsonNode root = new ObjectMapper().readTree(Schemas.ofManifests());

    assertThat(expectedKeys("zzzzzz: 1\n")).isEqualTo(keys(root));
    assertThat(expectedKeys("dist: {zzzzzz: 1}\n")).isEqualTo(keys(root.at("/properties/dist")));
    assertThat(expectedKeys("receivers: [{zzzzzz: 1}]\n"))
        .isEqualTo(keys(root.at("/$defs/component")));
    assertThat(expectedKeys("replaces: [{zzzzzz: 1}]\n"))
        .isEqualTo(keys(root.at("/$defs/replacement")));
    assertThat(expectedKeys("telemetry: {zzzzzz: 1}\n"))
        .isEqualTo(keys(root.at("/$defs/goComponent")));
    assertThat(expectedKeys("conf_resolver: {zzzzzz: 1}\n"))
        .isEqualTo(keys(root.at("/properties/conf_resolver")));
  }

  static Stream<Path> valid() throws IOException {
    try (Stream<Path> files = Files.list(VALID)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("valid")
  void manifestsOfOtherProjectsAreValid(Path file) throws IOException {
    assertThat(refusals(Files.readString(file))).isEmpty();
  }

  @Test
  void wholeManifestIsValidToBoth() {
    assertThat(refusals(WHOLE)).isEmpty();
    assertThat(errors(WHOLE)).isEmpty();
  }

  @Test
  void everyKeyOfAnotherTypeIsRefusedByBoth() {
    ObjectNode whole = (ObjectNode) json(WHOLE);
    List<ObjectNode> mutants = new ArrayList<>();
    for (JsonNode wrong : wrongValues()) {
      mutate(whole, whole, wrong, mutants);
    }

    assertThat(mutants).hasSizeGreaterThan(200);
    for (ObjectNode mutant : mutants) {
      boolean refused = !schema.validate(mutant).isEmpty();
      List<String> errors = errors(mutant.toPrettyString());
      assertThat(!errors.isEmpty())
          .as("schema: %s%nreader: %s%n%s", schema.validate(mutant), errors, mutant)
          .isEqualTo(refused);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dist: {name: 'a b'}",
        "dist: {group: 1.a}",
        "dist: {group: a..b}",
        "dist: {version: 'a b'}",
        "dist: {version: true}",
        "dist: {outputs: [jar, jar]}",
        "dist: {outputs: [exe]}",
        "dist: {type: program}",
        "dist: {size_budget: 8MiB}",
        "dist: {homepage: ftp://acme.example}",
        "dist: {minimum_stability: gold}",
        "dist: {customizers: [Unpackaged]}",
        "dist: {version_from: git}",
        "receivers: [{name: a}]",
        "receivers: [{maven: 'a:b'}]",
        "receivers: [{maven: 'a:b:1-SNAPSHOT'}]",
        "receivers: [{maven: 'a:b:[1,2)'}]",
        "receivers: [{maven: 'a:b:LATEST'}]",
        "receivers: [{maven: 'a:b:${V}'}]",
        "receivers: [{gomod: example.com/foo}]",
        "receivers: [{maven: 'a:b:1', name: 1a}]",
        "excludes: [nothing]",
        "replaces: ['a:b']",
        "conf_resolver: {default_uri_scheme: '1'}",
        "converters: [{name: x}]",
      })
  void badTextIsRefusedByBoth(String manifest) {
    assertThat(errors(manifest)).isNotEmpty();
    assertThat(refusals(manifest)).isNotEmpty();
  }

  private static List<JsonNode> wrongValues() {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return List.of(
        make.booleanNode(true),
        make.numberNode(7),
        make.arrayNode().add(make.arrayNode()),
        make.objectNode().put("zzz", 1));
  }

  /** Every value below {@code at} replaced by {@code wrong}, one at a time. */
  private static void mutate(
      ObjectNode root, JsonNode at, JsonNode wrong, List<ObjectNode> mutants) {
    if (at instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode before = object.get(name);
        object.set(name, wrong);
        mutants.add(root.deepCopy());
        object.set(name, before);
        mutate(root, before, wrong, mutants);
      }
    } else if (at instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode before = array.get(i);
        array.set(i, wrong);
        mutants.add(root.deepCopy());
        array.set(i, before);
        mutate(root, before, wrong, mutants);
      }
    }
  }

  private List<String> refusals(String yaml) {
    return schema.validate(json(yaml)).stream().map(Object::toString).toList();
  }

  private List<String> errors(String yaml) {
    Problems problems = new Problems();
    read(yaml, problems);
    return problems.sorted().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::toString)
        .toList();
  }

  private void read(String yaml, Problems problems) {
    try {
      Path file = Files.writeString(folder.resolve("manifest.yaml"), yaml);
      Optional<?> manifest = ManifestReader.read(file, "manifest.yaml", problems);
      assertThat(manifest.isPresent() || problems.hasErrors()).isTrue();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Set<String> expectedKeys(String yaml) {
    Problems problems = new Problems();
    read(yaml, problems);
    String message =
        problems.sorted().stream()
            .filter(problem -> problem.code().equals("MAN-003"))
            .findFirst()
            .orElseThrow()
            .message();
    Matcher expected = EXPECTED.matcher(message);
    assertThat(expected.find()).isTrue();
    return new TreeSet<>(List.of(expected.group(1).split(", ")));
  }

  private static Set<String> keys(JsonNode schema) {
    Set<String> keys = new TreeSet<>();
    schema.get("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static JsonNode json(String yaml) {
    Problems problems = new Problems();
    Node node = YamlReader.read("manifest.yaml", yaml, problems).orElseThrow();
    return json(node);
  }

  private static JsonNode json(Node node) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (node instanceof MapNode map) {
      ObjectNode object = make.objectNode();
      map.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
      return object;
    }
    if (node instanceof ListNode list) {
      ArrayNode array = make.arrayNode();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    return new ObjectMapper().valueToTree(((ScalarNode) node).value());
  }
}
