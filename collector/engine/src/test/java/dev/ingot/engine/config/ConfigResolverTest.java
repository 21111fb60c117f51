package dev.ingot.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConfigResolverTest {
  private final Map<String, String> env = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final Problems problems = new Problems();

  private Optional<ResolvedConfig> resolve(String... uris) {
    List<ConfigProvider> providers = FakeProviders.all(env, files);
    return new ConfigResolver(providers, "env", new RecordingLogger())
        .resolve(List.of(uris), problems);
  }

  private Object values(String... uris) {
    Optional<ResolvedConfig> resolved = resolve(uris);
    assertThat(problems.toString()).isEmpty();
    return Rows.values(resolved.orElseThrow().config());
  }

  private String refused(String... uris) {
    assertThat(resolve(uris)).isEmpty();
    return problems.toString();
  }

  @Test
  void laterUrisWin() {
    files.put("a.yaml", "x: {p: 1, q: [1]}\ny: {z: 1}");
    files.put("b.yaml", "x: {q: [2]}\ny:");
    assertThat(values("file:a.yaml", "b.yaml", SetOption.uri("x.p = 3")))
        .isEqualTo(Map.of("x", Map.of("p", 3L, "q", List.of(2L)), "y", "<null>"));
  }

  @Test
  void anEmptyMapReplacesNothing() {
    files.put("a.yaml", "x: {p: 1}");
    assertThat(values("a.yaml", "yaml:x: {}")).isEqualTo(Map.of("x", Map.of("p", 1L)));
  }

  @Test
  void keysWithDelimitersArePaths() {
    files.put("a.yaml", "a::b: 1\na:\n  c::d: 2\nl: [{x::y: 3}]\n");
    assertThat(values("a.yaml"))
        .isEqualTo(
            Map.of("a", Map.of("b", 1L, "c", Map.of("d", 2L)), "l", List.of(Map.of("x::y", 3L))));
  }

  @Test
  void anEmptyFileIsAnEmptyConfiguration() {
    files.put("a.yaml", "# nothing\n");
    assertThat(values("a.yaml")).isEqualTo(Map.of());
  }

  @Test
  void theUnexpandedTreeIsKept() {
    env.put("X", "5");
    files.put("a.yaml", "a: ${env:X}\nb: $$\n");
    ResolvedConfig resolved = resolve("a.yaml").orElseThrow();
    assertThat(Rows.values(resolved.unexpanded())).isEqualTo(Map.of("a", "${env:X}", "b", "$$"));
    assertThat(Rows.values(resolved.config())).isEqualTo(Map.of("a", 5L, "b", "$"));
  }

  @Test
  void anExpandedScalarStandsWhereItWasReferredTo() {
    env.put("PORT", "4317");
    files.put("a.yaml", "x:\n  port: ${env:PORT}\n");
    Node port = at(resolve("a.yaml").orElseThrow(), "x", "port");
    assertThat(port.location()).isEqualTo(new Location("a.yaml", 2, 9));
    assertThat(port.original()).contains("4317");
  }

  @Test
  void anIncludedMapKeepsThePlacesOfItsFile() {
    files.put("a.yaml", "x: ${file:inc.yaml}\n");
    files.put("inc.yaml", "\nport: ${env:UNSET}\n");
    ResolvedConfig resolved = resolve("a.yaml").orElseThrow();
    assertThat(at(resolved, "x").location()).isEqualTo(new Location("inc.yaml", 2, 1));
    assertThat(at(resolved, "x", "port").location()).isEqualTo(new Location("inc.yaml", 2, 7));
  }

  private static Node at(ResolvedConfig resolved, String... keys) {
    Node node = resolved.config();
    for (String key : keys) {
      node = ((MapNode) node).entries().get(key).value();
    }
    return node;
  }

  @Test
  void keysAreNotExpanded() {
    env.put("K", "key");
    files.put("a.yaml", "\"${env:K}\": 1\n");
    assertThat(values("a.yaml")).isEqualTo(Map.of("${env:K}", 1L));
  }

  @Test
  void allProblemsComeAtOnce() {
    files.put("a.yaml", "a: ${env:1X}\nb: {c: \"${nope:x}\"}\nd: [ok, \"${S:-d}\"]\n");
    assertThat(refused("a.yaml"))
        .isEqualTo(
            """
            a.yaml:1:4  CFG-104  environment variable "1X" has invalid name
                correct the reference; write $${ for a literal ${
            a.yaml:2:8  CFG-103  scheme "nope" is not supported for uri "nope:x"
                this distribution has: env, file, yaml
            a.yaml:3:9  CFG-102  invalid uri: "S:-d"
                write scheme:value, as in env:NAME; write $${ for a literal ${""");
  }

  @Test
  void mistakesInSyntaxAreThoseOfTheFile() {
    files.put("a.yaml", "a: {b: ${env:X}}\n");
    assertThat(refused("a.yaml", "b.yaml"))
        .isEqualTo(
            """
            a.yaml:1:9  YAML-001  expected ',' or '}', but got {
                quote the value: within { } and [ ] write "${...}"
            b.yaml  CFG-104  cannot retrieve the configuration: unable to read the file file:b.yaml
                check the --config value""");
  }

  @Test
  void aSecondDocumentIsIgnoredWithAWarning() {
    files.put("a.yaml", "a: 1\n---\nb: 2\n");
    assertThat(Rows.values(resolve("a.yaml").orElseThrow().config())).isEqualTo(Map.of("a", 1L));
    assertThat(problems.toString()).contains("YAML-006  warning");
  }

  @Test
  void aConfigurationIsAMap() {
    assertThat(refused("yaml:5"))
        .isEqualTo(
            """
            yaml::1:1  CFG-105  retrieved value (type=int) cannot be used as a Conf
                write sections such as receivers:, exporters: and service:""");
  }

  @Test
  void anUnknownSchemeIsNamedWithTheNearest() {
    assertThat(refused("flie:a.yaml"))
        .isEqualTo(
            """
            flie:a.yaml  CFG-103  unsupported scheme on URI "flie:a.yaml"
                did you mean 'file:'?""");
  }

  @Test
  void aUriNeedsAScheme() {
    assertThat(refused(":x")).startsWith(":x  CFG-102  invalid uri: \":x\"\n");
  }

  @Test
  void aConfigurationNeedsAUri() {
    assertThat(refused())
        .isEqualTo(
            """
            --config  CFG-101  invalid 'confmap.ResolverSettings' configuration: no URIs
                give at least one: --config=file:collector.yaml""");
  }

  @Test
  void drivesAreNoSchemes() {
    files.put("C:\\a.yaml", "a: 1");
    assertThat(values("C:\\a.yaml")).isEqualTo(Map.of("a", 1L));
  }

  @Test
  void valuesOfSetAreNotInPlaces() {
    assertThat(refused("yaml:a: {token: s3cret")).doesNotContain("s3cret");
  }

  @Test
  void endlessReferencesAreRefused() {
    env.put("LOOP", "x${env:LOOP}");
    files.put("a.yaml", "a: ${env:LOOP}\n");
    assertThat(refused("a.yaml"))
        .isEqualTo(
            """
            a.yaml:1:4  CFG-107  too many recursive expansions
                check whether a variable or file refers to itself""");
  }

  @Test
  void aFileThatContainsItselfIsRefused() {
    files.put("a.yaml", "service:\n  more: ${file:a.yaml}\n");
    assertThat(refused("a.yaml"))
        .isEqualTo(
            """
            a.yaml:2:9  CFG-107  too many recursive expansions
                check whether a variable or file refers to itself""");
  }

  @Test
  void everyUriIsRetrievedOnce() {
    AtomicInteger calls = new AtomicInteger();
    ConfigProvider counting =
        FakeProviders.of(
            "count", opaque -> Retrieved.of(opaque + calls.incrementAndGet(), "count:"));
    ConfigProvider yaml = FakeProviders.yaml();
    Optional<ResolvedConfig> resolved =
        new ConfigResolver(List.of(counting, yaml), "", new RecordingLogger())
            .resolve(List.of("yaml:{a: '${count:x}', b: ['-${count:x}', '${count:y}']}"), problems);
    assertThat(Rows.values(resolved.orElseThrow().config()))
        .isEqualTo(Map.of("a", "x1", "b", List.of("-x1", "y2")));
  }

  @Test
  void growingTextIsRefused() {
    env.put("A", "${env:B}${env:B}");
    env.put("B", "${env:A}${env:A}");
    files.put("a.yaml", "a: x${env:A}\n");
    assertThat(refused("a.yaml")).contains("too many recursive expansions");
  }

  @Test
  void aLongTextWithManyReferencesIsRefused() {
    StringBuilder text = new StringBuilder("x".repeat(900_000));
    for (int i = 0; i < 600; i++) {
      env.put("V" + i, "v");
      text.append("${env:V").append(i).append('}');
    }
    files.put("a.yaml", "a: " + text + "\n");
    assertThat(refused("a.yaml")).contains("a.yaml:1:4  CFG-107  too many recursive expansions");
  }

  @Test
  void growingListsAreRefused() {
    env.put("A", "['${env:A}', '${env:A}']");
    files.put("a.yaml", "a: ${env:A}\n");
    assertThat(refused("a.yaml")).contains("too many recursive expansions");
  }

  @Test
  void dollarsWithinAReferenceAreRefused() {
    files.put("a.yaml", "a: ${env:X:-$y}\n");
    assertThat(refused("a.yaml"))
        .isEqualTo(
            """
            a.yaml:1:4  CFG-106  the uri "env:X:-$y" contains unsupported characters ('$')
                a reference within a reference is written ${...} in full""");
  }

  @Test
  void numbersBeyond63BitsMustBeQuoted() {
    env.put("BIG", "18446744073709551615");
    files.put("a.yaml", "a: ${env:BIG}\n");
    assertThat(refused("a.yaml"))
        .isEqualTo(
            "a.yaml:1:4  CFG-108  unsupported type=uint64 for retrieved config, ensure that values"
                + " are wrapped in quotes");
  }

  @Test
  void problemsOfTheProvidersAreMistakesOfTheDistribution() {
    RecordingLogger logger = new RecordingLogger();
    ConfigProvider yaml = FakeProviders.yaml();
    assertThatThrownBy(() -> new ConfigResolver(List.of(yaml, yaml), "", logger))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duplicate 'confmap.Provider' scheme \"yaml\"");
    assertThatThrownBy(() -> new ConfigResolver(List.of(yaml), "env", logger))
        .hasMessage(
            "invalid 'confmap.ResolverSettings' configuration: DefaultScheme not found in providers"
                + " list");
  }

  @Test
  void aLargeConfigurationIsResolvedQuickly() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append("key").append(i).append(": ${env:X}\n");
    }
    env.put("X", "1");
    files.put("a.yaml", text.toString());
    assertThat(resolve("a.yaml").orElseThrow().config().entries()).hasSize(50_000);
  }
}
