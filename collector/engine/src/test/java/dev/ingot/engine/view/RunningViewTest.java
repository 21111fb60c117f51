package dev.ingot.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.Status;
import dev.ingot.component.view.CollectorView;
import dev.ingot.component.view.ComponentView;
import dev.ingot.component.view.PipelineView;
import dev.ingot.engine.ComponentInfo;
import dev.ingot.engine.ComponentRegistry;
import dev.ingot.engine.EmbeddedCollector;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.fake.FakeConfig;
import dev.ingot.engine.fake.LiteralProvider;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningViewTest {
  private static final String CONFIG =
      "yaml:{receivers: {nop: {password: hunter2}}, processors: {nop: }, exporters: {nop: , nop/quiet: },"
          + " connectors: {mockforward: }, extensions: {viewer: },"
          + " service: {extensions: [viewer], pipelines:"
          + " {traces/2: {receivers: [mockforward], processors: [nop], exporters: [nop/quiet]},"
          + " logs: {receivers: [nop], exporters: [nop]},"
          + " traces: {receivers: [nop], processors: [nop], exporters: [nop, mockforward]}}}}";

  private final AtomicReference<CollectorView> seen = new AtomicReference<>(CollectorView.none());
  private final FakeComponents fakes = new FakeComponents();
  private EmbeddedCollector collector;
  private CollectorView view;

  private record Viewer(AtomicReference<CollectorView> seen) implements Extension {
    @Override
    public void start(Host host) {
      seen.set(host.collector());
    }
  }

  @BeforeEach
  void start() throws Exception {
    ComponentRegistry registry =
        fakes
            .registry()
            .provider(ComponentInfo.of("yaml", "a:yaml:1"), new LiteralProvider("yaml"))
            .extension(
                ComponentInfo.of("viewer", "a:viewer:1"),
                new FakeConfig.Binder(),
                (context, config) -> new Viewer(seen))
            .build();
    collector =
        EmbeddedCollector.builder(new BuildInfo("otelcol", "A collector", "1"), registry)
            .log(new StringBuffer())
            .start(CONFIG);
    assertThat(collector.awaitReady(Duration.ofSeconds(20))).isTrue();
    view = seen.get();
  }

  @AfterEach
  void stop() {
    collector.shutdown();
  }

  private static String words(List<ComponentView> components) {
    return components.stream()
        .map(each -> each.component() + " " + each.status())
        .collect(Collectors.joining(", "));
  }

  private PipelineView pipeline(String id) {
    return view.pipelines().stream().filter(each -> each.id().equals(id)).findAny().orElseThrow();
  }

  @Test
  void listsPipelinesByIdWithTheirComponents() {
    assertThat(view.pipelines())
        .extracting(PipelineView::id)
        .containsExactly("logs", "traces", "traces/2");
    PipelineView traces = pipeline("traces");
    assertThat(traces.signal()).isEqualTo("traces");
    assertThat(words(traces.receivers())).isEqualTo("receiver \"nop\" OK");
    assertThat(words(traces.processors())).isEqualTo("processor \"nop\" OK");
    assertThat(words(traces.exporters()))
        .isEqualTo("exporter \"nop\" OK, connector \"mockforward\" OK");
    assertThat(words(pipeline("traces/2").receivers())).isEqualTo("connector \"mockforward\" OK");
  }

  @Test
  void aSharedComponentStandsTheSameInAllItsPipelines() {
    fakes.exporters().stream()
        .filter(each -> each.id().equals("nop"))
        .forEach(each -> each.report(Status.RECOVERABLE_ERROR, "no connection"));

    for (String id : List.of("logs", "traces")) {
      ComponentView exporter = pipeline(id).exporters().get(0);
      assertThat(exporter.status()).isEqualTo(Status.RECOVERABLE_ERROR);
      assertThat(exporter.cause()).isEqualTo("no connection");
      assertThat(exporter.since()).isAfterOrEqualTo(view.startedAt());
    }
    assertThat(words(pipeline("traces/2").exporters())).isEqualTo("exporter \"nop/quiet\" OK");
  }

  @Test
  void showsExtensionsGatesAndBuild() {
    assertThat(words(view.extensions())).isEqualTo("extension \"viewer\" OK");
    assertThat(view.buildInfo().command()).isEqualTo("otelcol");
    assertThat(view.losses()).isEmpty();
    assertThat(view.featureGates())
        .extracting(each -> each.id() + " " + each.isEnabled())
        .contains("service.profilesSupport false");
  }

  @Test
  void showsTheConfigurationWithoutSecrets() {
    assertThat(view.configuration())
        .contains("traces/2:", "password: '[REDACTED]'")
        .doesNotContain("hunter2");
  }

  @Test
  void isNotReadyAfterTheEnd() {
    boolean before = view.isReady();
    collector.shutdown();
    assertThat(before).isTrue();
    assertThat(view.isReady()).isFalse();
    assertThat(words(pipeline("logs").receivers())).isEqualTo("receiver \"nop\" STOPPED");
  }
}
