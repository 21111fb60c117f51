package dev.ingot.extension.zpages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Status;
import dev.ingot.component.view.ComponentView;
import dev.ingot.component.view.FeatureGateView;
import dev.ingot.component.view.LossView;
import dev.ingot.component.view.PipelineView;
import dev.ingot.component.view.SpanSamples;
import dev.ingot.component.view.SpanView;
import dev.ingot.component.view.SpanWatch;
import dev.ingot.testkit.FakeCollector;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Query;
import dev.ingot.transport.server.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The pages, each beside a file; {@code -Dgolden.update} writes the files. */
final class PagesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private final FakeCollector collector =
      new FakeCollector()
          .ready(true)
          .extensions(component(ComponentKind.EXTENSION, "zpages", Status.OK))
          .featureGates(
              new FeatureGateView("service.profilesSupport", true, "Alpha", "Carry <profiles>."))
          .losses(
              new LossView(ref(ComponentKind.EXPORTER, "otlp_grpc"), "traces", "queue_full", 12))
          .pipelines(
              new PipelineView(
                  "traces",
                  List.of(component(ComponentKind.RECEIVER, "otlp", Status.OK)),
                  List.of(
                      component(ComponentKind.PROCESSOR, "memory_limiter", Status.OK),
                      component(ComponentKind.PROCESSOR, "batch", Status.OK)),
                  List.of(
                      component(ComponentKind.EXPORTER, "otlp_grpc", Status.RECOVERABLE_ERROR),
                      component(ComponentKind.CONNECTOR, "forward", Status.OK))),
              new PipelineView(
                  "traces/2&3",
                  List.of(component(ComponentKind.CONNECTOR, "forward", Status.OK)),
                  List.of(),
                  List.of(component(ComponentKind.EXPORTER, "nop", Status.OK))));

  private static ComponentRef ref(ComponentKind kind, String id) {
    return new ComponentRef(kind, ComponentId.parse(id));
  }

  private static ComponentView component(ComponentKind kind, String id, Status status) {
    String cause = status == Status.OK ? "" : "no <b>connection</b> to \"a&b\"";
    return new ComponentView(ref(kind, id), status, cause, Instant.ofEpochSecond(5));
  }

  private static void matches(String name, Page page, String query) throws Exception {
    HttpResponse response = page.answer(new PageRequest("GET", "/", Query.parse(query), ""));
    assertThat(response.status()).isEqualTo(200);
    check(name, new String(response.body(), StandardCharsets.UTF_8));
  }

  private static void check(String name, String text) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if (System.getProperty("golden.update") != null) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void pipelinesWithTheirComponents() throws Exception {
    matches("pipelinez.html", new PipelinePage(collector), "");
    matches("pipelinez.json", new PipelinePage(collector), "format=json");
  }

  @Test
  void aComponentOfAPipeline() throws Exception {
    matches(
        "pipelinez-component.html",
        new PipelinePage(collector),
        "zpipelinename=traces&zcomponentname=otlp_grpc&zcomponentkind=exporter");
    matches(
        "pipelinez-connector.html",
        new PipelinePage(collector),
        "zpipelinename=traces%2F2%263&zcomponentname=forward%20%28connector%29"
            + "&zcomponentkind=receiver");
  }

  @Test
  void aComponentThatIsNotThereChangesNothing() throws Exception {
    matches(
        "pipelinez.html",
        new PipelinePage(collector),
        "zpipelinename=traces&zcomponentname=none&zcomponentkind=exporter");
  }

  @Test
  void extensionsWithTheirStatus() throws Exception {
    matches("extensionz.html", new ExtensionPage(collector), "");
    matches("extensionz-zpages.html", new ExtensionPage(collector), "zextensionname=zpages");
  }

  @Test
  void featureGates() throws Exception {
    matches("featurez.html", new FeaturePage(collector), "");
    matches("featurez.json", new FeaturePage(collector), "format=json");
  }

  private static SpanView span(String id, Optional<String> failure, SpanView.Event... events) {
    return new SpanView(
        "0af7651916cd43dd8448eb211c80319c",
        id,
        "",
        Instant.ofEpochSecond(5),
        Optional.of(Duration.ofMillis(2)),
        failure,
        Map.of("items.sent", "1", "exporter", "<otlp>"),
        List.of(events));
  }

  private TracePage traces() {
    SpanView good = span("00000000000000a1", Optional.empty());
    SpanView bad =
        span(
            "00000000000000a2",
            Optional.of("no \"connection\""),
            new SpanView.Event(
                Instant.ofEpochSecond(5, 1000), "Sending request.", Map.of("retry_num", "0")));
    List<List<SpanView>> byLatency = new ArrayList<>(Collections.nCopies(9, List.of()));
    byLatency.set(3, List.of(good));
    collector.spans(
        new SpanSamples("exporter/otlp/traces", List.of(), byLatency, List.of(bad)),
        new SpanSamples(
            "receiver/a&b", List.of(good), Collections.nCopies(9, List.of()), List.of()));
    return new TracePage(collector.watchSpans());
  }

  @Test
  void spansByNameAndLatency() throws Exception {
    matches("tracez.html", traces(), "");
    matches("tracez.json", traces(), "format=json");
  }

  @Test
  void theSpansBehindANumber() throws Exception {
    matches(
        "tracez-latency.html",
        traces(),
        "zspanname=exporter%2Fotlp%2Ftraces&ztype=1&zlatencybucket=3");
    matches(
        "tracez-errors.html",
        traces(),
        "zspanname=exporter%2Fotlp%2Ftraces&ztype=2&zlatencybucket=0");
    matches("tracez-running.html", traces(), "zspanname=receiver%2Fa%26b&ztype=0");
  }

  @Test
  void whatIsNotThereIsNotShown() throws Exception {
    matches("tracez.html", traces(), "zspanname=none&ztype=1");
    matches("tracez-none.html", traces(), "zspanname=receiver%2Fa%26b&ztype=1&zlatencybucket=99");
    matches("tracez-empty.html", new TracePage(SpanWatch.blind()), "");
  }

  @Test
  void theServiceApartFromItsMachine() throws Exception {
    service("servicez.html", "");
    service("servicez.json", "format=json");
  }

  private void service(String name, String query) throws Exception {
    ServicePage page = new ServicePage(collector, () -> Instant.ofEpochSecond(61));
    HttpResponse response = page.answer(new PageRequest("GET", "/", Query.parse(query), ""));
    String text =
        new String(response.body(), StandardCharsets.UTF_8)
            .replace(System.getProperty("java.vm.name") + " " + Runtime.version(), "JAVA")
            .replace(System.getProperty("os.name"), "OSNAME")
            .replace(System.getProperty("os.arch"), "ARCH");
    check(name, text);
  }
}
