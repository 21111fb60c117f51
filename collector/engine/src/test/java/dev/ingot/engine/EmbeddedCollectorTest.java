package dev.ingot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.hook.CollectorCustomizer;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.fake.LiteralProvider;
import java.time.Duration;
import java.util.List;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class EmbeddedCollectorTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String CONFIG =
      "yaml:{receivers: {nop: %s}, exporters: {nop: }, service: {pipelines:"
          + " {traces: {receivers: [nop], exporters: [nop]}}}}";

  private final StringBuffer log = new StringBuffer();
  private final FakeComponents fakes = new FakeComponents();

  private EmbeddedCollector.Builder builder(String command, FakeComponents components) {
    ComponentRegistry registry =
        components
            .registry()
            .provider(ComponentInfo.of("yaml", "a:yaml:1"), new LiteralProvider("yaml"))
            .build();
    return EmbeddedCollector.builder(new BuildInfo(command, "A collector", "1"), registry).log(log);
  }

  @Test
  void runsUntilItIsShutDown() throws Exception {
    EmbeddedCollector collector = builder("one", fakes).start(CONFIG.formatted(""));

    assertThat(collector.awaitReady(LONG)).isTrue();
    assertThat(collector.isRunning()).isTrue();
    collector.shutdown();

    assertThat(collector.isRunning()).isFalse();
    assertThat(collector.failure()).isEmpty();
    assertThat(fakes.events())
        .containsExactly(
            "start exporter \"nop\"",
            "start receiver \"nop\"",
            "stop receiver \"nop\"",
            "stop exporter \"nop\"");
    assertThat(log)
        .contains("Starting one...", "Received shutdown request", "Shutdown complete.")
        .doesNotContain("signal");
  }

  @Test
  void severalRunInOneProcess() throws Exception {
    FakeComponents others = new FakeComponents();
    EmbeddedCollector.Builder builder = builder("one", fakes);
    try (EmbeddedCollector one = builder.start(CONFIG.formatted(""));
        EmbeddedCollector again = builder.start(CONFIG.formatted(""));
        EmbeddedCollector other = builder("other", others).start(CONFIG.formatted(""))) {
      assertThat(one.awaitReady(LONG) && again.awaitReady(LONG) && other.awaitReady(LONG)).isTrue();

      one.shutdown();

      assertThat(one.isRunning()).isFalse();
      assertThat(again.isRunning()).isTrue();
      assertThat(other.isRunning()).isTrue();
      assertThat(others.events()).hasSize(2);
    }
  }

  @Test
  void changesNothingOfTheProcess() throws Exception {
    Logger mine = LogManager.getLogManager().getLogger("");
    int handlers = mine.getHandlers().length;
    Thread.UncaughtExceptionHandler uncaught = Thread.getDefaultUncaughtExceptionHandler();

    try (EmbeddedCollector collector = builder("one", fakes).start(CONFIG.formatted(""))) {
      assertThat(collector.awaitReady(LONG)).isTrue();

      assertThat(mine.getHandlers()).hasSize(handlers);
      assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(uncaught);
    }
  }

  @Test
  void allProblemsOfAConfigurationComeBeforeItBegins() {
    assertThatThrownBy(
            () ->
                builder("one", fakes)
                    .start("yaml:{receivers: {no: }, exporters: {nop: }, service: {pipelines: 1}}"))
        .isInstanceOf(CollectorException.class)
        .hasMessageContaining("SVC-005")
        .hasMessageContaining("SVC-002");
    assertThat(fakes.events()).isEmpty();
  }

  @Test
  void withoutConfigurationThereIsNoStart() {
    assertThatThrownBy(() -> builder("one", fakes).start())
        .isInstanceOf(CollectorException.class)
        .hasMessage("at least one config flag must be provided");
  }

  @Test
  void customizersGiveTheConfiguration() throws Exception {
    CollectorCustomizer given = setup -> setup.withDefaultConfig(CONFIG.formatted(""));
    EmbeddedCollector.Builder builder =
        builder("one", fakes).hooks(CollectorHooks.builder().customizer(given).build());

    try (EmbeddedCollector collector = builder.start()) {
      assertThat(collector.awaitReady(LONG)).isTrue();
    }
  }

  @Test
  void whoWaitsLearnsThatItDidNotStart() throws Exception {
    EmbeddedCollector collector =
        builder("one", fakes).start(CONFIG.formatted("{fail_start: no socket}"));

    assertThatThrownBy(() -> collector.awaitReady(LONG))
        .isInstanceOf(CollectorException.class)
        .hasMessage("failed to start \"nop\" receiver: no socket");
    collector.shutdown();
    assertThat(collector.failure().orElseThrow())
        .hasMessage("failed to start \"nop\" receiver: no socket");
    assertThat(collector.isRunning()).isFalse();
    assertThat(List.of(log.toString().split("\n"))).noneMatch(line -> line.contains("ready"));
  }
}
