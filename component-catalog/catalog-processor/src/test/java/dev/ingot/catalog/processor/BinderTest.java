package dev.ingot.catalog.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.YamlReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated binders read configurations; the record's text shows what they made of them. */
class BinderTest {
  @TempDir private static Path folder;
  private static URLClassLoader loader;

  private final Problems problems = new Problems();

  @BeforeAll
  static void compile() throws Exception {
    var sources = Cases.sources("everything");
    sources.putAll(Cases.sources("nesting"));
    sources.putAll(Cases.sources("nop"));
    assertThat(Compilation.of(sources, folder).errors()).isEmpty();
    loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
  }

  @AfterAll
  static void close() throws Exception {
    loader.close();
  }

  @Test
  void absentOptionsHaveTheirDefaults() throws Exception {
    assertThat(bind("EverythingConfigBinder", "endpoint: here"))
        .isEqualTo(
            "EverythingConfig[endpoint=here, tryHard=true, batchSize=8192, maxBytes=0, factor=1.5,"
                + " timeout=PT1M30S, verbosity=NORMAL, mode=0755, token=[REDACTED],"
                + " storage=Optional.empty, headers=[a, b], ports=[], labels={}, routes={},"
                + " protocols=Protocols[one=Optional.empty, other=Optional.empty],"
                + " queue=Optional[Target[url=http://\u00b5\\\", weight=1]],"
                + " value=Optional.empty, limits=Limits[limit=7, spike=0], address=Optional.empty]");
    assertThat(problems.toString()).isEmpty();
  }

  @Test
  void givenOptionsAreRead() throws Exception {
    String yaml =
        """
        endpoint: there
        try_hard: false
        batch_size: 1
        max_bytes: 5000000000
        factor: 2
        timeout: 200ms
        verbosity: basic
        mode: "4"
        token: abc
        storage: file/one
        headers: [x]
        ports: [1, 2]
        labels: {a: b}
        routes: {r: [{url: u, weight: 5}, {}]}
        protocols: {one: , other: {weight: 9}}
        queue: {enabled: false}
        limit: 1
        spike: 2
        addr: old
        """;

    assertThat(bind("EverythingConfigBinder", yaml))
        .isEqualTo(
            "EverythingConfig[endpoint=there, tryHard=false, batchSize=1, maxBytes=5000000000,"
                + " factor=2.0, timeout=PT0.2S, verbosity=BASIC, mode=4, token=[REDACTED],"
                + " storage=Optional[file/one], headers=[x], ports=[1, 2], labels={a=b},"
                + " routes={r=[Target[url=u, weight=5], Target[url=http://\u00b5\\\", weight=1]]},"
                + " protocols=Protocols[one=Optional[Target[url=localhost:1, weight=1]],"
                + " other=Optional[Target[url=localhost:2, weight=9]]], queue=Optional.empty,"
                + " value=Optional.empty, limits=Limits[limit=1, spike=2], address=Optional[old]]");
    assertThat(problems.sorted()).hasSize(1);
    assertThat(problems.toString())
        .startsWith("test.yaml:19:7  ")
        .contains("warning: ", "'addr' is deprecated", "Use 'endpoint'.");
  }

  @Test
  void problemsComeAtOnceAndRulesWait() throws Exception {
    bind(
        "EverythingConfigBinder",
        "endpoint: nowhere\nbatch_size: 0\nlimitt: 1\nprotocols:\n  one:\n    weigth: 1\n");

    assertThat(problems.sorted())
        .extracting(problem -> problem.location().toString())
        .containsExactly("test.yaml:2:13", "test.yaml:3:1", "test.yaml:6:5");
    assertThat(problems.toString()).contains("limit", "weight").doesNotContain("somewhere");
  }

  @Test
  void rulesOfTheRecordAreChecked() throws Exception {
    bind("EverythingConfigBinder", "endpoint: nowhere");

    assertThat(problems.sorted()).hasSize(1);
    assertThat(problems.toString()).contains("must be somewhere", "name a host");
  }

  @Test
  void optionsOfInlineRecordsAreKnown() throws Exception {
    assertThat(binder("EverythingConfigBinder").options())
        .contains("endpoint", "limit", "spike", "addr")
        .doesNotContain("limits", "address");
  }

  @Test
  void defaultsReachSectionsWithinSections() throws Exception {
    assertThat(bind("Outer_InnerBinder", "maps: [{name: n}]"))
        .isEqualTo(
            "Inner[list=LONG, maps=[Map[name=n]], queue=Queue[flat=Flat[],"
                + " level=Optional[Level[depth=3, name=deep]]], weights={a=1.0, b=2.0}]");
    assertThat(problems.toString()).isEmpty();
  }

  @Test
  void exampleOnThePageIsAConfiguration() throws Exception {
    String page = Files.readString(folder.resolve("META-INF/ingot/docs/receiver/everything.md"));
    String example = page.replaceFirst("(?s).*```yaml\nreceivers:\n  everything:\n", "");

    bind("EverythingConfigBinder", example.replaceFirst("(?s)```.*", ""));

    assertThat(problems.toString()).isEmpty();
  }

  @Test
  void recordWithoutOptionsKnowsNoKey() throws Exception {
    assertThat(bind("NopConfigBinder", "{}")).isEqualTo("NopConfig[]");
    assertThat(problems.hasErrors()).isFalse();

    bind("NopConfigBinder", "a: 1");
    assertThat(problems.hasErrors()).isTrue();
  }

  private String bind(String binder, String yaml) throws Exception {
    MapNode node = (MapNode) YamlReader.read("test.yaml", yaml, problems).orElseThrow();
    return String.valueOf(binder(binder).bind(ConfigSection.of("receivers::it", node, problems)));
  }

  private static ConfigBinder<?> binder(String name) throws Exception {
    return (ConfigBinder<?>)
        loader.loadClass("fixture." + name).getDeclaredConstructor().newInstance();
  }
}
