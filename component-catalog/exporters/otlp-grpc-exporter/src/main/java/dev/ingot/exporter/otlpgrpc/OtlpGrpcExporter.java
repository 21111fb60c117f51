package dev.ingot.exporter.otlpgrpc;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Host;
import dev.ingot.component.Overlapping;
import dev.ingot.component.StartException;
import dev.ingot.component.metric.CallDurations;
import dev.ingot.exporting.ExportPipeline;
import dev.ingot.exporting.ExportSettings;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.transport.client.ClientAuth;
import dev.ingot.transport.client.GrpcClient;
import dev.ingot.transport.client.GrpcResponse;
import dev.ingot.transport.client.PartialSuccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection for all signals; each signal has its own queue. */
final class OtlpGrpcExporter implements Exporter, Overlapping {
  private final ComponentContext context;
  private final OtlpGrpcConfig config;
  private final List<ExportPipeline<?>> pipelines = new ArrayList<>();
  private volatile @Nullable ClientAuth auth;
  private volatile @Nullable GrpcClient client;

  OtlpGrpcExporter(ComponentContext context, OtlpGrpcConfig config) {
    this.context = context;
    this.config = config;
  }

  @Override
  public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
    OtlpService service = OtlpService.of(signal);
    ExportSettings settings = config.exportSettings();
    CallDurations calls =
        CallDurations.grpc(context.meter(), settings.destination(), service.path().substring(1));
    ExportPipeline<T> pipeline =
        ExportPipeline.of(
            signal,
            context,
            settings,
            (telemetry, timeout) -> send(service, calls, telemetry, timeout));
    pipelines.add(pipeline);
    return pipeline;
  }

  @Override
  public void start(Host host) throws StartException {
    auth = ClientAuth.grpc(config.client(), host);
    client = GrpcClient.open(config.client(), context);
    ExportPipeline.startAll(pipelines, host);
  }

  @Override
  public void stop() {
    ExportPipeline.stopAll(pipelines);
    GrpcClient opened = client;
    if (opened != null) {
      opened.close();
    }
  }

  private void send(OtlpService service, CallDurations calls, Telemetry telemetry, Duration timeout)
      throws ConsumeException {
    long begin = calls.isEnabled() ? context.scheduler().nanoTime() : 0;
    Map<String, String> headers =
        context.tracer().sending(started(auth).headers(telemetry.metadata()));
    GrpcResponse response =
        started(client).call(service.path(), telemetry.segments(), headers, timeout);
    if (calls.isEnabled()) {
      calls.took(context.scheduler().nanoTime() - begin, response.status().name());
    }
    if (!response.isOk()) {
      throw response.toException();
    }
    PartialSuccess partial = PartialSuccess.ofProtobuf(response.payload());
    partial.report(context, telemetry, service.droppedItems());
  }

  private static <P> P started(@Nullable P part) {
    if (part == null) {
      throw new IllegalStateException("telemetry before the exporter was started");
    }
    return part;
  }
}
