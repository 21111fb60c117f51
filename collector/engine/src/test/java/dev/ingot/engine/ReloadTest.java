package dev.ingot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.fake.FakeExporter;
import dev.ingot.engine.fake.FakeReceiver;
import dev.ingot.telemetry.Signal;
import dev.ingot.testkit.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reload keeps, replaces, adds and removes; every test begins with the same collector. */
class ReloadTest {
  private static final String CONFIG =
      """
      receivers:
        nop:
        nop/other:
      processors:
        nop:
      exporters:
        nop/a:
        nop/b:
      extensions:
        nop:
      service:
        extensions: [nop]
        pipelines:
          traces: {receivers: [nop], processors: [nop], exporters: [nop/a]}
          logs: {receivers: [nop/other], exporters: [nop/b]}
      """;

  private final StringBuffer log = new StringBuffer();
  private final FakeComponents fakes = new FakeComponents();
  private final Changing config = new Changing();
  private EmbeddedCollector collector;

  private static final class Changing implements ConfigProvider {
    private volatile String yaml = CONFIG;
    private volatile boolean broken;

    @Override
    public String scheme() {
      return "now";
    }

    @Override
    public Retrieved retrieve(String uri, Logger logger) {
      if (broken) {
        throw new IllegalStateException("no\nprovider");
      }
      return Retrieved.of(yaml, Configs.SOURCE);
    }
  }

  @BeforeEach
  void start() throws Exception {
    ComponentRegistry registry =
        fakes.registry().provider(ComponentInfo.of("now", "a:now:1"), config).build();
    collector =
        EmbeddedCollector.builder(new BuildInfo("otelcol", "A collector", "1"), registry)
            .log(log)
            .start("now:");
    assertThat(collector.awaitReady(Duration.ofSeconds(20))).isTrue();
    fakes.events().clear();
  }

  @AfterEach
  void stop() {
    collector.shutdown();
    assertThat(collector.failure()).isEmpty();
  }

  private String reload(String line, String instead) throws CollectorException {
    assertThat(config.yaml).contains(line);
    config.yaml = config.yaml.replace(line, instead);
    return collector.reload();
  }

  private void awaitEvents(String... expected) {
    Await.until("the last event", () -> fakes.events().contains(expected[expected.length - 1]));
    assertThat(fakes.events()).containsExactly(expected);
  }

  private int items(FakeExporter exporter, Signal<?> signal) {
    return exporter.items().getOrDefault(signal.id(), 0);
  }

  /** The one with that id that was made last. */
  private FakeReceiver receiver(String id) {
    return fakes.receivers().stream()
        .filter(each -> each.id().equals(id))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void theSameConfigurationChangesNothing() throws Exception {
    assertThat(collector.reload()).isEqualTo("nothing has changed\n");
    assertThat(reload("  nop:\n", "\n  nop:   # moved\n")).isEqualTo("nothing has changed\n");
    assertThat(fakes.events()).isEmpty();
    assertThat(log).contains("Reloading the configuration", "Configuration reloaded");
  }

  @Test
  void aChangedExporterIsExchangedBehindTheProcessorsThatStay() throws Exception {
    receiver("nop").send(Signal.TRACES);
    assertThat(reload("nop/a:\n", "nop/a: {password: x}\n"))
        .isEqualTo(
            """
            kept: receiver "nop", receiver "nop/other", processor "nop" in traces,\
             exporter "nop/b", extension "nop"
            replaced: exporter "nop/a"
            """);
    awaitEvents("stop exporter \"nop/a\"", "start exporter \"nop/a\"");
    receiver("nop").send(Signal.TRACES);
    receiver("nop").send(Signal.TRACES);
    List<FakeExporter> made =
        fakes.exporters().stream().filter(each -> each.id().equals("nop/a")).toList();
    assertThat(made).extracting(each -> items(each, Signal.TRACES)).containsExactly(1, 2);
  }

  @Test
  void theNextReloadDoesNotWaitForExportersThatStopAndClaimNothing() throws Exception {
    reload("  nop/b:\n", "  nop/b:\n  nop/beside: {stops: never}\n");
    reload("exporters: [nop/b]", "exporters: [nop/b, nop/beside]");
    reload("exporters: [nop/b, nop/beside]", "exporters: [nop/b]");
    Await.until("the wait of the one that goes", () -> log.toString().contains("Waiting"));

    assertThat(reload("exporters: [nop/b]", "exporters: [nop/b, nop/beside]"))
        .contains("added: exporter \"nop/beside\"\n");
    assertThat(reload("exporters: [nop/b, nop/beside]", "exporters: [nop/b]"))
        .contains("removed: exporter \"nop/beside\"\n");

    assertThat(fakes.events()).doesNotContain("stop exporter \"nop/beside\"");
    fakes.exporters().forEach(FakeExporter::release);
    Await.until("the end of both", () -> stopped("nop/beside") == 2);
  }

  private long stopped(String exporter) {
    return List.copyOf(fakes.events()).stream()
        .filter(each -> each.equals("stop exporter \"" + exporter + "\""))
        .count();
  }

  @Test
  void exportersStopBesideThoseOfAFormerConfiguration() throws Exception {
    reload("  nop/b:\n", "  nop/b: {stops: never}\n");
    reload("exporters: [nop/b]", "exporters: [nop/a]");
    Await.until("the wait of the one that goes", () -> log.toString().contains("Waiting"));
    fakes.events().clear();
    Thread shutdown = new Thread(collector::shutdown);
    shutdown.start();
    Await.until("the stop", () -> fakes.events().contains("stop exporter \"nop/a\""));
    assertThat(fakes.events()).doesNotContain("stop extension \"nop\"");
    fakes.exporters().forEach(FakeExporter::release);
    shutdown.join(10_000);
    assertThat(fakes.events()).endsWith("stop exporter \"nop/b\"", "stop extension \"nop\"");
  }

  @Test
  void whatIsHeldForASignalThatAnExporterLosesFlowsOutBefore() throws Exception {
    config.yaml =
        CONFIG
            .replace("    traces: {receivers: [nop], processors: [nop], exporters: [nop/a]}\n", "")
            .replace("exporters: [nop/b]", "exporters: [nop/a]");
    assertThat(collector.reload()).contains("replaced: exporter \"nop/a\"\n");
    awaitEvents(
        "stop receiver \"nop\"",
        "stop processor \"nop\"",
        "stop exporter \"nop/a\"",
        "start exporter \"nop/a\"",
        "stop exporter \"nop/b\"");
  }

  @Test
  void aChangedProcessorIsMadeAnewBetweenEndsThatStay() throws Exception {
    assertThat(reload("processors:\n  nop:\n", "processors:\n  nop: {password: x}\n"))
        .contains("replaced: processor \"nop\" in traces\n");
    awaitEvents("start processor \"nop\"", "stop processor \"nop\"");
    receiver("nop").send(Signal.TRACES);
    assertThat(fakes.exporters()).extracting(each -> items(each, Signal.TRACES)).contains(1);
  }

  @Test
  void aChangedReceiverStopsBeforeTheNextOneStarts() throws Exception {
    assertThat(reload("  nop/other:\n", "  nop/other: {password: x}\n"))
        .contains("replaced: receiver \"nop/other\"\n");
    awaitEvents("stop receiver \"nop/other\"", "start receiver \"nop/other\"");
    receiver("nop/other").send(Signal.LOGS);
    assertThat(fakes.exporters()).extracting(each -> items(each, Signal.LOGS)).contains(1);
  }

  @Test
  void pipelinesComeAndGo() throws Exception {
    assertThat(
            reload(
                "    logs: {receivers: [nop/other], exporters: [nop/b]}",
                "    metrics: {receivers: [nop2], exporters: [nop/b]}\nconnectors: {nop2: }"
                    .replace("nop2]", "nop/other]")))
        .contains("replaced: receiver \"nop/other\", exporter \"nop/b\"\n");
    receiver("nop/other").send(Signal.METRICS);
    assertThat(fakes.exporters().get(2).items()).isEqualTo(Map.of("metrics", 1));
  }

  @Test
  void anAddedExporterStartsBeforeAnythingIsLedToIt() throws Exception {
    config.yaml = config.yaml.replace("  nop/b:\n", "  nop/b:\n  nop/c:\n");
    assertThat(reload("exporters: [nop/a]", "exporters: [nop/a, nop/c]"))
        .contains("replaced: processor \"nop\" in traces\nadded: exporter \"nop/c\"\n");
    awaitEvents("start exporter \"nop/c\"", "start processor \"nop\"", "stop processor \"nop\"");
    receiver("nop").send(Signal.TRACES);
    assertThat(fakes.exporters()).extracting(each -> items(each, Signal.TRACES)).contains(1, 1);
  }

  @Test
  void anUnusedExporterIsDrainedLast() throws Exception {
    config.yaml = config.yaml.replace("exporters: [nop/a]", "exporters: [nop/b]");
    assertThat(collector.reload()).contains("removed: exporter \"nop/a\"\n");
    Await.until("the end of nop/a", () -> fakes.events().contains("stop exporter \"nop/a\""));
    assertThat(fakes.events()).last().isEqualTo("stop exporter \"nop/a\"");
  }

  @Test
  void aConfigurationWithErrorsLeavesTheOldOneRunning() throws Exception {
    config.yaml =
        CONFIG.replace("exporters: [nop/a]", "exporters: [nop/z]").replace("[nop/b]", "[nop/y]");
    assertThatThrownBy(collector::reload)
        .isInstanceOf(CollectorException.class)
        .hasMessageContaining(
            "service::pipelines::traces: references exporter \"nop/z\" which is not configured")
        .hasMessageContaining(
            "service::pipelines::logs: references exporter \"nop/y\" which is not configured");
    assertThat(fakes.events()).isEmpty();
    receiver("nop").send(Signal.TRACES);
    assertThat(log)
        .contains(
            "error\tThe configuration has errors. The collector runs on with the former one.");
  }

  @Test
  void aProviderWithABugLeavesTheOldOneRunning() throws Exception {
    config.broken = true;
    assertThatThrownBy(collector::reload)
        .isInstanceOf(CollectorException.class)
        .hasMessage("internal error: java.lang.IllegalStateException: no provider");
    assertThat(fakes.events()).isEmpty();
    receiver("nop").send(Signal.TRACES);
    config.broken = false;
    assertThat(collector.reload()).isEqualTo("nothing has changed\n");
  }

  @Test
  void aComponentThatCannotBeLinkedLeavesTheOldOneRunning() throws Exception {
    config.yaml =
        CONFIG
            .replace("  nop/b:\n", "  nop/b:\n  nop/c: {fail_start: bug before}\n")
            .replace("exporters: [nop/a]", "exporters: [nop/a, nop/c]");
    assertThatThrownBy(collector::reload)
        .isInstanceOf(CollectorException.class)
        .hasMessage("internal error: java.lang.IllegalStateException: no signal");
    assertThat(fakes.events()).isEmpty();
    receiver("nop").send(Signal.TRACES);
  }

  @Test
  void aComponentThatDoesNotStartLeavesTheOldOneRunning() throws Exception {
    config.yaml =
        CONFIG
            .replace("  nop/b:\n", "  nop/b:\n  nop/c: {fail_start: no disk}\n")
            .replace("exporters: [nop/a]", "exporters: [nop/a, nop/c]");
    assertThatThrownBy(collector::reload)
        .isInstanceOf(CollectorException.class)
        .hasMessage("failed to start \"nop/c\" exporter: no disk");
    assertThat(fakes.events()).containsExactly("stop exporter \"nop/c\"");
    receiver("nop").send(Signal.TRACES);
    config.yaml = CONFIG;
    assertThat(collector.reload()).isEqualTo("nothing has changed\n");
  }

  @Test
  void aReceiverThatCannotFollowItsPredecessorDoesNotStopTheOthers() throws Exception {
    assertThat(reload("  nop/other:\n", "  nop/other: {fail_start: port in use}\n"))
        .endsWith("not started: failed to start \"nop/other\" receiver: port in use\n");
    receiver("nop").send(Signal.TRACES);
    assertThat(log).contains("Component failed. Will restart it after interval.");
    fakes.events().clear();
    assertThat(reload("  nop/other: {fail_start: port in use}\n", "  nop/other:\n"))
        .contains("replaced: receiver \"nop/other\"\n");
    assertThat(fakes.events()).containsExactly("start receiver \"nop/other\"");
  }

  @Test
  void anExporterThatCannotFollowRefusesSoThatNothingIsLost() throws Exception {
    assertThat(reload("nop/a:\n", "nop/a: {fail_start: no disk}\n"))
        .endsWith("not started: failed to start \"nop/a\" exporter: no disk\n");
    assertThatThrownBy(() -> receiver("nop").send(Signal.TRACES))
        .hasMessage("failed to start \"nop/a\" exporter: no disk")
        .hasFieldOrPropertyWithValue("retryable", true);
  }

  @Test
  void aPipelineCanBeginToIsolateItsExporters() throws Exception {
    assertThat(reload("exporters: [nop/b]}", "exporters: [nop/b], isolation: }"))
        .contains("added: processor \"isolation/nop/b\" in logs\n");
    receiver("nop/other").send(Signal.LOGS);
    Await.until(
        "the item",
        () -> fakes.exporters().stream().anyMatch(each -> items(each, Signal.LOGS) > 0));
    assertThat(reload("isolation: }", "isolation: {queue_bytes: 1000}}"))
        .contains("replaced: processor \"isolation/nop/b\" in logs\n");
    assertThat(collector.reload()).isEqualTo("nothing has changed\n");
    config.yaml = config.yaml.replace("queue_bytes: 1000", "queue_bytes: 0");
    assertThatThrownBy(collector::reload)
        .hasMessageContaining("`queue_bytes` must be positive")
        .hasMessageContaining("leave it out for 32 MiB");
  }

  @Test
  void aChangedExtensionTouchesOnlyWhatUsesIt() throws Exception {
    assertThat(reload("extensions:\n  nop:\n", "extensions:\n  nop: {password: x}\n"))
        .contains("replaced: extension \"nop\"\n");
    awaitEvents("stop extension \"nop\"", "start extension \"nop\"", "ready");
  }
}
