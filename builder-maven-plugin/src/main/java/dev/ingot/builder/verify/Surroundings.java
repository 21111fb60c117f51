package dev.ingot.builder.verify;

import dev.ingot.builder.otlp.GrpcSink;
import dev.ingot.builder.otlp.HttpSink;
import dev.ingot.builder.otlp.Sending;
import dev.ingot.builder.otlp.Signal;
import dev.ingot.builder.otlp.Sink;
import dev.ingot.yaml.MapNode;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What stands around a collector that is tried: free ports for what listens, backends of ours in
 * place of the real ones, and the configuration that says so, merged over the user's.
 */
final class Surroundings implements Closeable {
  private static final List<String> OTLP_GRPC = List.of("otlp_grpc", "otlp");
  private static final List<String> OTLP_HTTP = List.of("otlp_http", "otlphttp");
  private static final String OTLP = "otlp";
  private static final String ENDPOINT = "endpoint";
  private static final String TLS = "tls";

  private final Wiring wiring;
  private final Path folder;
  private final Path log;
  private final Overlay overlay = new Overlay();
  private final List<Receiver> receivers = new ArrayList<>();
  private final Map<String, Trace> traces = new LinkedHashMap<>();
  private final List<Sink> sinks = new ArrayList<>();

  /**
   * Makes them.
   *
   * @param folder an empty folder for files
   * @param log where the collector's output goes
   */
  Surroundings(Wiring wiring, Path folder, Path log) throws IOException {
    this.wiring = wiring;
    this.folder = folder;
    this.log = log;
    for (String id : used(Pipeline::receivers)) {
      receiver(id);
    }
    for (String id : used(Pipeline::exporters)) {
      exporter(id);
    }
    for (String id : wiring.extensions()) {
      extension(id);
    }
  }

  /** What is merged over the user's configuration. */
  Overlay overlay() {
    return overlay;
  }

  List<Receiver> receivers() {
    return receivers;
  }

  /** Where it shows what an exporter sends, if that can be seen. */
  Optional<Trace> trace(String exporter) {
    return Optional.ofNullable(traces.get(exporter));
  }

  @Override
  public void close() {
    sinks.forEach(Sink::close);
  }

  private TreeSet<String> used(Function<Pipeline, List<String>> role) {
    TreeSet<String> ids = new TreeSet<>();
    wiring.pipelines().forEach(pipeline -> ids.addAll(role.apply(pipeline)));
    ids.removeIf(wiring::isConnector);
    return ids;
  }

  private void receiver(String id) throws IOException {
    Optional<MapNode> settings = wiring.settings("receivers", id);
    if (Wiring.typeOf(id).equals(OTLP)
        && settings.isPresent()
        && settings.get().get("protocols") instanceof MapNode protocols) {
      for (Sending sending : Sending.values()) {
        otlp(id, sending, protocols);
      }
    } else if (settings.isPresent() && settings.get().get(ENDPOINT) != null) {
      overlay.set(address(freePort()), "receivers", id, ENDPOINT);
    }
  }

  private void otlp(String id, Sending sending, MapNode protocols) throws IOException {
    String key = sending.key();
    if (!protocols.entries().containsKey(key)) {
      return;
    }
    int port = freePort();
    overlay.set(address(port), "receivers", id, "protocols", key, ENDPOINT);
    if (protocols.get(key) instanceof MapNode settings && settings.get(TLS) != null) {
      overlay.clear("receivers", id, "protocols", key, TLS);
    }
    receivers.add(new Receiver(id, sending, port));
  }

  private void exporter(String id) throws IOException {
    String type = Wiring.typeOf(id);
    if (OTLP_GRPC.contains(type)) {
      otlpGrpc(id);
    } else if (OTLP_HTTP.contains(type)) {
      otlpHttp(id);
    } else if (type.equals("debug")) {
      overlay.set("detailed", "exporters", id, "verbosity");
      overlay.set(1000L, "exporters", id, "sampling_initial");
      traces.put(id, batch -> batch.countIn(Files.readString(log)));
    } else if (type.equals("file")) {
      Path file = folder.resolve(id.replace('/', '_') + ".out");
      overlay.set(file.toString(), "exporters", id, "path");
      traces.put(id, batch -> Files.exists(file) ? batch.countIn(Files.readAllBytes(file)) : 0);
    }
  }

  private void otlpGrpc(String id) throws IOException {
    Sink sink = new GrpcSink();
    sinks.add(sink);
    overlay.set(address(sink.port()), "exporters", id, ENDPOINT);
    overlay.set(true, "exporters", id, TLS, "insecure");
    overlay.set("none", "exporters", id, "compression");
    traces.put(id, sink::count);
  }

  private void otlpHttp(String id) throws IOException {
    Sink sink = new HttpSink();
    sinks.add(sink);
    overlay.set("http://" + address(sink.port()), "exporters", id, ENDPOINT);
    overlay.set("none", "exporters", id, "compression");
    overlay.set("proto", "exporters", id, "encoding");
    for (Signal signal : Signal.values()) {
      String key = signal.key() + "_" + ENDPOINT;
      if (wiring
          .settings("exporters", id)
          .flatMap(map -> Optional.ofNullable(map.get(key)))
          .isPresent()) {
        overlay.set("http://" + address(sink.port()) + "/" + signal.path(), "exporters", id, key);
      }
    }
    traces.put(id, sink::count);
  }

  private void extension(String id) throws IOException {
    boolean listens =
        wiring.settings("extensions", id).map(map -> map.get(ENDPOINT) != null).orElse(false);
    if (listens || Wiring.typeOf(id).equals("health_check")) {
      overlay.set(address(freePort()), "extensions", id, ENDPOINT);
    }
    if (Wiring.typeOf(id).equals("file_storage")) {
      Path storage = folder.resolve(id.replace('/', '_'));
      overlay.set(storage.toString(), "extensions", id, "directory");
      overlay.set(true, "extensions", id, "create_directory");
    }
  }

  private static String address(int port) {
    return "127.0.0.1:" + port;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
