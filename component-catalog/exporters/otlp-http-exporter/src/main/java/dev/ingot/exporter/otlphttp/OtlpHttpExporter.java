package dev.ingot.exporter.otlphttp;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Host;
import dev.ingot.component.Overlapping;
import dev.ingot.component.StartException;
import dev.ingot.component.metric.CallDurations;
import dev.ingot.exporting.ExportPipeline;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.transport.client.ClientAuth;
import dev.ingot.transport.client.HttpAnswer;
import dev.ingot.transport.client.HttpPost;
import dev.ingot.transport.client.HttpSendException;
import dev.ingot.transport.client.HttpSender;
import dev.ingot.transport.client.PartialSuccess;
import dev.ingot.transport.client.UserAgent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One HTTP client for all signals; each signal has its own URL and queue. */
final class OtlpHttpExporter implements Exporter, Overlapping {
  private final ComponentContext context;
  private final OtlpHttpConfig config;
  private final List<ExportPipeline<?>> pipelines = new ArrayList<>();
  private volatile @Nullable ClientAuth auth;
  private volatile @Nullable HttpSender sender;

  OtlpHttpExporter(ComponentContext context, OtlpHttpConfig config) {
    this.context = context;
    this.config = config;
  }

  @Override
  public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
    Destination destination = Destination.of(signal, config);
    Map<String, String> server = destination.server();
    CallDurations calls = CallDurations.post(context.meter(), server, destination.scheme());
    ExportPipeline<T> pipeline =
        ExportPipeline.of(
            signal,
            context,
            config.exportSettings().to(server),
            (telemetry, timeout) -> send(destination, calls, telemetry, timeout));
    pipelines.add(pipeline);
    return pipeline;
  }

  @Override
  public void start(Host host) throws StartException {
    auth = ClientAuth.http(config.client(), host);
    sender = HttpSender.open(config.client(), UserAgent.of(context.buildInfo()));
    ExportPipeline.startAll(pipelines, host);
  }

  @Override
  public void stop() {
    ExportPipeline.stopAll(pipelines);
  }

  private void send(
      Destination destination, CallDurations calls, Telemetry telemetry, Duration timeout)
      throws ConsumeException {
    long begin = calls.isEnabled() ? context.scheduler().nanoTime() : 0;
    HttpAnswer answer = post(destination, telemetry, timeout);
    if (calls.isEnabled()) {
      calls.took(context.scheduler().nanoTime() - begin, Integer.toString(answer.status()));
    }
    if (!answer.isSuccess()) {
      long now = context.scheduler().currentTimeMillis();
      throw Refusals.refused(destination.uri(), answer, now);
    }
    PartialSuccess partial =
        answer.isJson()
            ? PartialSuccess.ofJson(answer.body())
            : PartialSuccess.ofProtobuf(answer.body());
    partial.report(context, telemetry, destination.droppedItems());
  }

  private HttpAnswer post(Destination destination, Telemetry telemetry, Duration timeout)
      throws ConsumeException {
    HttpSender started = sender;
    ClientAuth credentials = auth;
    if (started == null || credentials == null) {
      throw new IllegalStateException("telemetry before the exporter was started");
    }
    Encoding encoding = config.encoding();
    HttpPost post =
        new HttpPost(
            destination.uri(),
            encoding.contentType(),
            context.tracer().sending(credentials.headers(telemetry.metadata())),
            encoding.encode(telemetry));
    try {
      return started.post(post, timeout);
    } catch (HttpSendException failure) {
      throw Refusals.noAnswer(failure);
    }
  }
}
