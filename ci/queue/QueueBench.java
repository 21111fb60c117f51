import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How much a queue on the disk carries beside one in memory: real processes, OTLP over HTTP in and
 * out, requests of 512 spans from eight connections. And what the disk can do by itself.
 *
 * <pre>java ci/queue/QueueBench.java otelcol-core.jar FOLDER [SECONDS [ROUNDS]]</pre>
 */
final class QueueBench {
  private static final int SPANS = 512;
  private static final int CONNECTIONS = 8;

  private final Path jar;
  private final Path folder;
  private final int seconds;

  private QueueBench(Path jar, Path folder, int seconds) {
    this.jar = jar;
    this.folder = folder;
    this.seconds = seconds;
  }

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3;
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    QueueBench bench = new QueueBench(Path.of(arguments[0]), folder, seconds);
    List<Result> memory = new ArrayList<>();
    List<Result> disk = new ArrayList<>();
    List<Result> forced = new ArrayList<>();
    List<Double> fsyncs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      memory.add(bench.run(""));
      disk.add(bench.run("fsync: false"));
      fsyncs.add(bench.fsyncLoop());
      forced.add(bench.run("fsync: true"));
    }
    report(memory, disk, forced, fsyncs);
  }

  private record Result(double spansPerSecond, double cpuNanosPerSpan) {
    double batchesPerMinute() {
      return spansPerSecond / SPANS * 60;
    }
  }

  private static void report(
      List<Result> memory, List<Result> disk, List<Result> forced, List<Double> fsyncs) {
    double inMemory = median(memory, Result::spansPerSecond);
    System.out.printf("%-28s %12s %14s %10s%n", "queue", "spans/s", "batches/min", "CPU ns/span");
    print("in memory", memory, inMemory);
    print("on the disk", disk, inMemory);
    print("on the disk, fsync: true", forced, inMemory);
    double perMinute = fsyncs.stream().sorted().toList().get(fsyncs.size() / 2) * 60;
    System.out.printf(Locale.ROOT, "plain fsync loop: %,.0f a minute%n", perMinute);
  }

  private static void print(String name, List<Result> results, double inMemory) {
    double spans = median(results, Result::spansPerSecond);
    System.out.printf(
        Locale.ROOT,
        "%-28s %,12.0f %,14.0f %10.0f   %.0f %%%n",
        name,
        spans,
        median(results, Result::batchesPerMinute),
        median(results, Result::cpuNanosPerSpan),
        100 * spans / inMemory);
  }

  private static double median(
      List<Result> results, ToDoubleFunction<Result> part) {
    return results.stream().mapToDouble(part).sorted().toArray()[results.size() / 2];
  }

  /** Appends of the same size, each with an fsync, from one thread. */
  private double fsyncLoop() throws IOException {
    Path file = folder.resolve("fsync");
    byte[] record = request();
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
      int count = 0;
      while (System.nanoTime() < end) {
        out.write(record);
        out.getFD().sync();
        count++;
      }
      return count / 3.0;
    } finally {
      Files.delete(file);
    }
  }

  private Result run(String storage) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (Sink sink = new Sink()) {
      int port = freePort();
      Path config = Files.writeString(folder.resolve("config.yaml"), config(storage, port, sink));
      Process collector = start(config);
      try {
        return measure(collector, port, sink);
      } finally {
        collector.destroy();
        collector.waitFor();
        delete(data);
      }
    }
  }

  private Result measure(Process collector, int port, Sink sink) throws Exception {
    List<Thread> load = new ArrayList<>();
    byte[] body = request();
    for (int i = 0; i < CONNECTIONS; i++) {
      Thread sender = new Thread(() -> send(port, body));
      sender.setDaemon(true);
      sender.start();
      load.add(sender);
    }
    Thread.sleep(5_000);
    long requests = sink.requests.get();
    long cpu = cpuNanos(collector);
    long begin = System.nanoTime();
    Thread.sleep(seconds * 1000L);
    long done = sink.requests.get() - requests;
    long cpuUsed = cpuNanos(collector) - cpu;
    double elapsed = (System.nanoTime() - begin) / 1e9;
    load.forEach(Thread::interrupt);
    return new Result(done * SPANS / elapsed, (double) cpuUsed / Math.max(1, done * SPANS));
  }

  private String config(String storage, int port, Sink sink) {
    String extension =
        storage.isEmpty() ? "{}" : "{file_storage: {directory: '%s', %s}}".formatted(
            folder.resolve("data").toAbsolutePath(), storage);
    return """
        extensions: %s
        receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:%d'}}}}
        exporters:
          otlp_http:
            endpoint: 'http://127.0.0.1:%d'
            compression: none
            sending_queue: {block_on_overflow: true%s}
        service:
          extensions: [%s]
          telemetry: {metrics: {level: none}}
          pipelines: {traces: {receivers: [otlp], exporters: [otlp_http]}}
        """
        .formatted(
            extension,
            port,
            sink.port(),
            storage.isEmpty() ? "" : ", storage: file_storage",
            storage.isEmpty() ? "" : "file_storage");
  }

  private Process start(Path config) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                jar.toString(),
                "--config",
                config.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader lines = process.errorReader();
    String line = lines.readLine();
    StringBuilder all = new StringBuilder();
    while (line != null && !line.contains("Everything is ready")) {
      all.append(line).append('\n');
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the collector did not start:\n" + all);
    }
    Thread rest = new Thread(() -> readAll(lines));
    rest.setDaemon(true);
    rest.start();
    return process;
  }

  private static void readAll(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        continue;
      }
    } catch (IOException ended) {
      return;
    }
  }

  private static void send(int port, byte[] body) {
    byte[] head =
        ("POST /v1/traces HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-protobuf\r\n"
                + "Content-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (!Thread.interrupted()) {
        out.write(head);
        out.write(body);
        String answer = Http.read(in);
        if (answer.isEmpty()) {
          return;
        }
        if (!answer.startsWith("HTTP/1.1 200")) {
          throw new IllegalStateException("refused: " + answer);
        }
      }
    } catch (IOException ended) {
      return;
    }
  }

  /** A little of HTTP/1.1. */
  private static final class Http {
    /** Reads a message and gives its first line; empty at the end. */
    static String read(InputStream in) throws IOException {
      String first = line(in);
      int length = 0;
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(header.substring(15).strip());
        }
      }
      in.skipNBytes(length);
      return first;
    }

    private static String line(InputStream in) throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }
  }

  /** Takes everything. */
  private static final class Sink implements AutoCloseable {
    private static final byte[] OK =
        "HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf\r\nContent-Length: 0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final AtomicLong requests = new AtomicLong();
    private final ServerSocket server =
        new ServerSocket(0, 64, InetAddress.getLoopbackAddress());

    Sink() throws IOException {
      daemon(this::accept);
    }

    int port() {
      return server.getLocalPort();
    }

    private void accept() {
      try {
        while (true) {
          Socket socket = server.accept();
          daemon(() -> serve(socket));
        }
      } catch (IOException closed) {
        return;
      }
    }

    private void serve(Socket socket) {
      try (socket) {
        InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        while (!Http.read(in).isEmpty()) {
          socket.getOutputStream().write(OK);
          requests.incrementAndGet();
        }
      } catch (IOException ended) {
        return;
      }
    }

    private static void daemon(Runnable task) {
      Thread thread = new Thread(task);
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  /** An export request of spans with six attributes, about 290 bytes each. */
  private static byte[] request() {
    ByteArrayOutputStream spans = new ByteArrayOutputStream();
    for (int i = 0; i < SPANS; i++) {
      ByteArrayOutputStream span = new ByteArrayOutputStream();
      field(span, 1, ByteBuffer.allocate(16).putLong(i).putLong(i).array());
      field(span, 2, ByteBuffer.allocate(8).putLong(i).array());
      field(span, 5, text("GET /api/users/" + i));
      span.write(7 << 3 | 1);
      span.writeBytes(new byte[8]);
      span.write(8 << 3 | 1);
      span.writeBytes(new byte[8]);
      for (int j = 0; j < 6; j++) {
        ByteArrayOutputStream attribute = new ByteArrayOutputStream();
        field(attribute, 1, text("attribute.name." + j));
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        field(value, 1, text("value " + i * j));
        field(attribute, 2, value.toByteArray());
        field(span, 9, attribute.toByteArray());
      }
      field(spans, 2, span.toByteArray());
    }
    ByteArrayOutputStream resource = new ByteArrayOutputStream();
    field(resource, 2, spans.toByteArray());
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    field(request, 1, resource.toByteArray());
    return request.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void field(ByteArrayOutputStream out, int number, byte[] content) {
    out.write(number << 3 | 2);
    int length = content.length;
    while (length > 0x7F) {
      out.write(length & 0x7F | 0x80);
      length >>>= 7;
    }
    out.write(length);
    out.writeBytes(content);
  }

  private static long cpuNanos(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
