package dev.ingot.chaos.scenario;

import dev.ingot.chaos.backend.Backend;
import dev.ingot.chaos.backend.Conduct;
import dev.ingot.chaos.backend.Proxy;
import dev.ingot.chaos.item.Ledger;
import dev.ingot.chaos.item.Tally;
import dev.ingot.chaos.program.Clock;
import dev.ingot.chaos.program.Program;
import dev.ingot.chaos.program.Running;
import dev.ingot.chaos.scenario.Configuration.Ports;
import dev.ingot.chaos.scenario.Configuration.Tuning;
import dev.ingot.chaos.scenario.Scenario.Need;
import dev.ingot.chaos.scenario.Theatre.Plan;
import dev.ingot.chaos.wire.Load;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Clients, wires, a collector or two in a row, and a backend: what faults are done to.
 *
 * <pre>
 *   clients - front - collector - back - backend
 *   clients - front - first - wire - second - wire - backend
 * </pre>
 *
 * With two collectors, {@link #collector} and {@link #back} are those that the layout marks.
 */
final class Stage implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(6);
  private static final long FLOW_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Need need;
  private final Layout layout;
  private final int queueSize;
  private final Path folder;
  private final Program program;
  private final Optional<Clock> clock;
  private final Ledger ledger = new Ledger();
  private final Load load;
  private final Backend backend;
  private final Disk disk;
  private final Clients clients;

  /** Collectors, and the wire behind each, from the backend to the clients. */
  private final List<Node> nodes = new ArrayList<>();

  private final List<Proxy> wires = new ArrayList<>();
  private Optional<Encryption> encryption = Optional.empty();

  Stage(Plan plan, Path folder) throws IOException, InterruptedException, GeneralSecurityException {
    Scenario scenario = plan.scenario();
    this.need = scenario.stage();
    this.layout = plan.layout();
    this.queueSize = scenario.queueSize();
    this.folder = folder;
    this.clock = need == Need.CLOCK ? Optional.of(Clock.in(folder)) : Optional.empty();
    this.program = clock.isPresent() ? clock.get().set(plan.program()) : plan.program();
    this.disk = Disk.of(folder.resolve("storage"), need == Need.SMALL_DISK);
    this.load = new Load(ledger, scenario.shape());
    this.backend = new Backend(ledger, layout.protocol(), 0);
    Ports entrance = put(layout, backend.port(), disk.folder());
    if (layout.relay().isPresent()) {
      entrance = put(layout.relay().get().before(), entrance.grpc(), folder.resolve("storage-1"));
    }
    this.clients = new Clients(load, entrance, encryption);
  }

  Backend backend() {
    return backend;
  }

  /** The wire behind the collector. */
  Proxy back() {
    return wires.get(layout.struckIndex());
  }

  Running collector() {
    return node().running();
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
    return node().storage();
  }

  Tally tally() {
    return ledger.tally();
  }

  Load load() {
    return load;
  }

  /** Changes the exporter's timeout in the configuration, which the collector may read again. */
  void configure(String timeout) throws IOException {
    node().configure(timeout);
  }

  void beginLoad() {
    if (need == Need.OVERLOAD) {
      clients.beginOverload();
    } else {
      clients.begin();
    }
  }

  /** Does the same to the wires of both protocols between clients and collector. */
  void front(Consumer<Proxy> fault) {
    clients.wires(fault);
  }

  /** Nobody answers behind the collector. */
  void loseNext() throws IOException {
    if (layout.struckIndex() == 0) {
      backend.down();
    } else {
      back().refuse();
    }
  }

  /** Ends {@link #loseNext}. */
  void regainNext() throws IOException {
    backend.up();
    back().pass();
  }

  void restart() throws IOException, InterruptedException {
    node().restart();
  }

  /** Asks the collector to end and waits for that. */
  void stopCollector() throws InterruptedException, IOException {
    node().stop();
  }

  boolean endedInOrder() {
    return nodes.stream().allMatch(Node::endedInOrder);
  }

  /** Ends all faults, waits until nothing more comes, and ends the collectors. */
  Tally settle() throws IOException, InterruptedException {
    backend.conduct(Conduct.GOOD);
    backend.up();
    wires.forEach(Proxy::pass);
    front(Proxy::pass);
    load.stop();
    if (!collector().isAlive()) {
      restart();
    }
    awaitDelivery();
    for (int i = nodes.size(); i > 0; i--) {
      nodes.get(i - 1).stop();
    }
    return tally();
  }

  /** Waits until so many more items were acknowledged; gives up after five seconds. */
  void flow(int items) throws InterruptedException {
    long enough = tally().acknowledged() + items;
    await(() -> tally().acknowledged() >= enough);
  }

  /** Waits until as many items were delivered as are acknowledged; gives up after five seconds. */
  void catchUp() throws InterruptedException {
    long enough = tally().acknowledged();
    await(() -> tally().delivered() >= enough);
  }

  void seconds(double seconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
  }

  @Override
  public void close() throws IOException {
    nodes.forEach(Node::close);
    disk.close();
    clients.close();
    for (Proxy wire : wires) {
      wire.close();
    }
    backend.close();
  }

  private Node node() {
    return nodes.get(layout.struckIndex());
  }

  /** Starts a collector that sends to a port, and gives where it listens. */
  private Ports put(Layout of, int next, Path storage)
      throws IOException, InterruptedException, GeneralSecurityException {
    Proxy wire = new Proxy(next);
    wires.add(wire);
    Ports ports = new Ports(freePort(), freePort(), wire.port());
    if (need == Need.TLS) {
      encryption = Optional.of(Encryption.make(folder, backend, ports.grpc()));
    }
    Path own = Files.createDirectories(folder.resolve("collector-" + nodes.size()));
    Configuration configuration = new Configuration(of, ports, storage, tuning());
    nodes.add(new Node(program, own, configuration));
    return ports;
  }

  private Tuning tuning() {
    return encryption
        .map(each -> each.tuning(queueSize))
        .orElseGet(() -> new Tuning(queueSize, maxSize()));
  }

  private long maxSize() {
    if (need == Need.OVERLOAD) {
      return 64L << 20;
    }
    return need == Need.SMALL_DISK && !disk.mounted() ? Disk.MEBIBYTES << 20 : 0;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + FLOW_NANOS;
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
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

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
