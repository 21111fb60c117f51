package dev.ingot.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Logger.Level;
import dev.ingot.component.Outputs;
import dev.ingot.component.Receiver;
import dev.ingot.component.RecordPass;
import dev.ingot.component.StartException;
import dev.ingot.engine.ComponentInfo;
import dev.ingot.engine.ComponentRegistry;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.fake.FakeConfig;
import dev.ingot.engine.fake.FakeRecords;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.instance.Instance;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.settings.CollectorSettings;
import dev.ingot.engine.settings.SettingsReader;
import dev.ingot.problem.Problems;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Record processors that stand next to each other share a pass. */
class RecordPassPlanTest {
  private static final String PIPELINES =
      """
      receivers: {source: }
      processors: {sign/a: , sign/b: %s, nop: , sign/c: , sign/d: }
      exporters: {sink: }
      service:
        pipelines:
          traces: {receivers: [source], processors: [sign/a, sign/b, nop, sign/c], exporters: [sink]}
          logs: {receivers: [source], processors: [nop], exporters: [sink]}
          metrics: {receivers: [source], exporters: [sink]}
      """;

  private final FakeComponents fakes = new FakeComponents();
  private final List<Outputs> outputs = new ArrayList<>();
  private final Sink<Telemetry> sink = new Sink<>();

  @Test
  void thePlanShowsWhoSharesAPass() {
    assertThat(plan(settings("")).passes())
        .extracting(each -> each.pipeline() + ": " + each)
        .containsExactlyInAnyOrder(
            "traces: [sign/a sign/b] [nop] [sign/c]", "logs: [nop]", "metrics: ");
  }

  @Test
  void theGraphFollowsThePlan() throws Exception {
    PipelineGraph graph = create("");
    graph.start(TestEnvironment.host());
    Consumer<Traces> head = outputs.get(0).of(Signal.TRACES).orElseThrow();
    assertThat(head)
        .isInstanceOfSatisfying(
            Inlet.class, each -> assertThat(each.leadsTo()).isInstanceOf(RecordPass.class));
    head.consume(Samples.traces(0, 1));
    assertThat(attributes(sink.taken().get(0)))
        .containsExactly("number", "sign/a:1", "sign/b:2", "sign/c:3");
  }

  @Test
  void eachIsStartedAndStoppedByItself() throws Exception {
    PipelineGraph graph = create("");
    graph.start(TestEnvironment.host());
    assertThat(fakes.events())
        .containsSubsequence(
            "start processor \"sign/c\"",
            "start processor \"nop\"",
            "start processor \"sign/b\"",
            "start processor \"sign/a\"");
    graph.stop();
    assertThat(fakes.events())
        .containsSubsequence(
            "stop processor \"sign/a\"",
            "stop processor \"sign/b\"",
            "stop processor \"nop\"",
            "stop processor \"sign/c\"");
    assertThat(graph.instances())
        .extracting(Instance::component)
        .extracting(Object::toString)
        .contains("processor \"sign/a\"", "processor \"sign/b\"", "processor \"sign/c\"");
  }

  @Test
  void theOneThatDoesNotStartIsNamed() throws Exception {
    PipelineGraph graph = create("{fail_start: 'no such expression'}");
    assertThatThrownBy(() -> graph.start(TestEnvironment.host()))
        .isInstanceOf(StartException.class)
        .hasMessage("failed to start \"sign/b\" processor: no such expression");
  }

  @Test
  void thePlanIsLoggedAtDebugLevel() throws Exception {
    StringBuilder lines = new StringBuilder();
    LogSettings debug =
        new LogSettings(
            Level.DEBUG, LogSettings.Encoding.JSON, List.of(), Optional.empty(), Map.of());
    CollectorSettings settings = settings("");
    PipelineGraph.create(
        plan(settings),
        settings.components(),
        TestEnvironment.create(new CollectorLog(debug, lines, InstantSource.system())));
    assertThat(lines)
        .contains(
            "\"msg\": \"Pipeline planned\", \"otelcol.pipeline.id\": \"traces\","
                + " \"passes\": \"[sign/a sign/b] [nop] [sign/c]\"");
  }

  private static List<String> attributes(Telemetry telemetry) {
    String json = new String(OtlpJson.toJson((Traces) telemetry), StandardCharsets.UTF_8);
    String span = json.substring(json.indexOf("item-0"));
    return List.of(span.split("\\{\"key\":\"")).stream()
        .skip(1)
        .map(each -> each.replaceAll("\".*intValue\":\"(\\d+).*", ":$1").replaceAll("\".*", ""))
        .toList();
  }

  private PipelineGraph create(String second) throws StartException {
    CollectorSettings settings = settings(second);
    return PipelineGraph.create(plan(settings), settings.components(), TestEnvironment.create());
  }

  private static GraphPlan plan(CollectorSettings settings) {
    return GraphPlan.of(settings.pipelines(), settings.components(), new Problems()).orElseThrow();
  }

  private CollectorSettings settings(String second) {
    Problems problems = new Problems();
    return new SettingsReader(RegistryAccess.of(registry()), FeatureGates.defaults())
        .read(Configs.tree(PIPELINES.formatted(second)), problems)
        .orElseThrow(() -> new AssertionError(problems.toString()));
  }

  private ComponentRegistry.Builder registry() {
    FakeConfig.Binder binder = new FakeConfig.Binder();
    return fakes
        .registry()
        .receiver(info("source"), binder, (context, config, out) -> source(out))
        .processor(info("sign"), binder, new FakeRecords(fakes.events()))
        .exporter(info("sink"), binder, (context, config) -> new SinkExporter(sink));
  }

  private Receiver source(Outputs out) {
    outputs.add(out);
    return new Receiver() {};
  }

  private static ComponentInfo info(String type) {
    return ComponentInfo.of(type, "dev.ingot.fake:" + type + ":1.0.0")
        .supports("traces", "Stable")
        .supports("metrics", "Stable")
        .supports("logs", "Stable");
  }

  private record SinkExporter(Sink<Telemetry> sink) implements Exporter {
    @Override
    public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
      return sink::consume;
    }
  }
}
