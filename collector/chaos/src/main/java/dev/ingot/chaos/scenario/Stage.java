package dev.ingot.chaos.scenario;

import dev.ingot.chaos.backend.Backend;
import dev.ingot.chaos.backend.Conduct;
import dev.ingot.chaos.backend.Proxy;
import dev.ingot.chaos.item.Kind;
import dev.ingot.chaos.item.Ledger;
import dev.ingot.chaos.item.Tally;
import dev.ingot.chaos.program.Clock;
import dev.ingot.chaos.program.Machine;
import dev.ingot.chaos.program.Program;
import dev.ingot.chaos.program.Running;
import dev.ingot.chaos.scenario.Configuration.Tuning;
import dev.ingot.chaos.scenario.Scenario.Need;
import dev.ingot.chaos.scenario.Theatre.Plan;
import dev.ingot.chaos.wire.GrpcSender;
import dev.ingot.chaos.wire.HttpSender;
import dev.ingot.chaos.wire.Load;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Clients, a wire, a collector, another wire and a backend: what faults are done to.
 *
 * <pre>
 *   clients - front - collector - back - backend
 * </pre>
 */
final class Stage implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int CLIENTS = 4;
  private static final int DISK_MEBIBYTES = 4;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(6);

  private static final long FLOW_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Program program;
  private final Path folder;
  private final Optional<Clock> clock;
  private final Optional<Encryption> encryption;
  private final boolean mounted;
  private final Ledger ledger = new Ledger();
  private final Backend backend;
  private final Proxy back;
  private final Proxy grpcFront;
  private final Proxy httpFront;
  private final Load load;
  private Running collector;
  private boolean endedInOrder = true;

  Stage(Plan plan, Path folder) throws IOException, InterruptedException, GeneralSecurityException {
    Scenario scenario = plan.scenario();
    Layout layout = plan.layout();
    Need need = scenario.stage();
    this.folder = folder;
    this.clock = need == Need.CLOCK ? Optional.of(Clock.in(folder)) : Optional.empty();
    this.program = clock.isPresent() ? clock.get().set(plan.program()) : plan.program();
    this.mounted = need == Need.SMALL_DISK && Machine.mount(makeStorage(), DISK_MEBIBYTES);
    this.backend = new Backend(ledger, layout.protocol(), 0);
    this.back = new Proxy(backend.port());
    Configuration.Ports ports = new Configuration.Ports(freePort(), freePort(), back.port());
    this.grpcFront = new Proxy(ports.grpc());
    this.httpFront = new Proxy(ports.http());
    this.load = new Load(ledger, scenario.shape());
    this.encryption =
        need == Need.TLS
            ? Optional.of(Encryption.make(folder, backend, ports.grpc()))
            : Optional.empty();
    Tuning plain = new Tuning(scenario.queueSize(), maxSize(need));
    Tuning tuning = encryption.map(each -> each.tuning(scenario.queueSize())).orElse(plain);
    Configuration configuration = new Configuration(layout, ports, storage(), tuning);
    Files.writeString(folder.resolve("config.yaml"), configuration.yaml());
    this.collector = start();
  }

  Backend backend() {
    return backend;
  }

  Proxy back() {
    return back;
  }

  Running collector() {
    return collector;
  }

  /** The clock of the collector, where the scenario needs one. */
  Clock clock() {
    return clock.orElseThrow();
  }

  /** The certificates, where the scenario needs some. */
  Encryption encryption() {
    return encryption.orElseThrow();
  }

  Path storage() {
    return folder.resolve("storage");
  }

  Tally tally() {
    return ledger.tally();
  }

  Load load() {
    return load;
  }

  /** Changes the exporter's timeout in the configuration, which the collector may read again. */
  void configure(String timeout) throws IOException {
    Path file = folder.resolve("config.yaml");
    String changed = Files.readString(file).replaceFirst("    timeout: \\w+", "    " + timeout);
    Files.writeString(file, changed);
  }

  /** Half of the clients send traces over gRPC, half of them logs over HTTP. */
  void beginLoad() {
    for (int i = 0; i < CLIENTS; i++) {
      if (i % 2 == 0) {
        load.add(Kind.TRACES, () -> new GrpcSender(connect(grpcFront.port(), "h2")));
      } else {
        load.add(Kind.LOGS, () -> new HttpSender(connect(httpFront.port(), "http/1.1")));
      }
    }
  }

  /** Does the same to the wires of both protocols between clients and collector. */
  void front(Consumer<Proxy> fault) {
    fault.accept(grpcFront);
    fault.accept(httpFront);
  }

  void restart() throws IOException, InterruptedException {
    collector = start();
  }

  /** Asks the collector to end and waits for that. */
  void stopCollector() throws InterruptedException, IOException {
    int code = collector.stop();
    endedInOrder &= code == 0 && collector.log().contains("Shutdown complete.");
  }

  boolean endedInOrder() {
    return endedInOrder;
  }

  /** Ends all faults, waits until nothing more comes, and ends the collector. */
  Tally settle() throws IOException, InterruptedException {
    backend.conduct(Conduct.GOOD);
    backend.up();
    back.pass();
    front(Proxy::pass);
    load.stop();
    if (!collector.isAlive()) {
      restart();
    }
    awaitDelivery();
    stopCollector();
    return tally();
  }

  /** Waits until so many more items were acknowledged; gives up after five seconds. */
  void flow(int items) throws InterruptedException {
    long enough = tally().acknowledged() + items;
    long end = System.nanoTime() + FLOW_NANOS;
    while (tally().acknowledged() < enough && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  void seconds(double seconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
  }

  @Override
  public void close() throws IOException {
    collector.close();
    if (mounted) {
      Machine.unmount(storage());
    }
    grpcFront.close();
    httpFront.close();
    back.close();
    backend.close();
  }

  private void awaitDelivery() throws InterruptedException {
    long progress = System.nanoTime();
    Tally last = tally();
    while (last.lost() > 0 && System.nanoTime() - progress < PATIENCE_NANOS) {
      TimeUnit.MILLISECONDS.sleep(50);
      Tally now = tally();
      if (!now.equals(last)) {
        progress = System.nanoTime();
        last = now;
      }
    }
  }

  private Running start() throws IOException, InterruptedException {
    return program
        .start(folder.resolve("config.yaml"), folder.resolve("collector.log"))
        .awaitReady();
  }

  private Socket connect(int port, String protocol) throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return encryption.isPresent() ? encryption.get().encrypt(socket, protocol) : socket;
  }

  private long maxSize(Need need) {
    if (need == Need.OVERLOAD) {
      return 64L << 20;
    }
    return need == Need.SMALL_DISK && !mounted ? DISK_MEBIBYTES << 20 : 0;
  }

  private Path makeStorage() throws IOException {
    return Files.createDirectories(storage());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
