package dev.ingot.receiver.otlp;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Consumer;
import dev.ingot.component.Outputs;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Logs;
import dev.ingot.telemetry.Metrics;
import dev.ingot.telemetry.Profiles;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Sink;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.server.GrpcServerConfig;
import dev.ingot.transport.server.HttpServerConfig;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A running receiver with a sink behind each signal. */
final class Fixture implements AutoCloseable {
  final TestContext context = new TestContext();
  final Sink<Traces> traces = new Sink<>();
  final Sink<Metrics> metrics = new Sink<>();
  final Sink<Logs> logs = new Sink<>();
  final Sink<Profiles> profiles = new Sink<>();
  private final Map<Signal<?>, Consumer<?>> consumers = new LinkedHashMap<>();
  private final OtlpReceiver receiver;

  private Fixture(ProtocolsConfig protocols, boolean withLogs) throws StartException {
    consumers.put(Signal.TRACES, traces);
    consumers.put(Signal.METRICS, metrics);
    consumers.put(Signal.PROFILES, profiles);
    if (withLogs) {
      consumers.put(Signal.LOGS, logs);
    }
    receiver =
        new OtlpReceiver(
            context.of(ComponentKind.RECEIVER, "otlp"), protocols, new MapOutputs(consumers));
    receiver.start(context);
  }

  /** Both protocols on ports of the system's choice. */
  static Fixture start() throws StartException {
    return start(grpc(), http(1 << 20));
  }

  static Fixture start(GrpcServerConfig grpc, OtlpHttpConfig http) throws StartException {
    return new Fixture(new ProtocolsConfig(Optional.of(grpc), Optional.of(http)), true);
  }

  static Fixture withoutLogs() throws StartException {
    return new Fixture(new ProtocolsConfig(Optional.of(grpc()), Optional.of(http(1 << 20))), false);
  }

  static GrpcServerConfig grpc() {
    return GrpcServerConfig.at("127.0.0.1:0");
  }

  static OtlpHttpConfig http(int maxBody) {
    HttpServerConfig plain = HttpServerConfig.at("127.0.0.1:0");
    return OtlpHttpConfig.of(
        new HttpServerConfig(
            plain.endpoint(),
            plain.transport(),
            plain.dialer(),
            plain.tls(),
            plain.cors(),
            plain.auth(),
            maxBody,
            true,
            plain.responseHeaders(),
            plain.compressionAlgorithms(),
            plain.readTimeout(),
            plain.readHeaderTimeout(),
            plain.writeTimeout(),
            plain.idleTimeout(),
            plain.keepAlivesEnabled(),
            plain.middlewares(),
            plain.maxConnections()));
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + receiver.httpAddress().orElseThrow().getPort() + path);
  }

  String grpcEndpoint() {
    return "127.0.0.1:" + receiver.grpcAddress().orElseThrow().getPort();
  }

  @Override
  public void close() {
    receiver.stop();
  }

  /** Consumers by signal. */
  private record MapOutputs(Map<Signal<?>, Consumer<?>> consumers) implements Outputs {
    @Override
    @SuppressWarnings("unchecked")
    public <T extends Telemetry> Optional<Consumer<T>> of(Signal<T> signal) {
      return Optional.ofNullable((Consumer<T>) consumers.get(signal));
    }
  }
}
