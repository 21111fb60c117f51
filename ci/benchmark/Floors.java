import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;

/**
 * What no collector can do without, measured alone.
 *
 * <pre>
 *   java Floors.java relay PORT NEXT_PORT   passes bytes on, both ways, without looking at them
 *   java Floors.java copy FILE              prints nanoseconds for one memory copy of the file's bytes
 *   java Floors.java gzip LEVEL FILE        prints nanoseconds for one compression by the JDK's zlib
 * </pre>
 */
final class Floors {
  private static final long MEASURED_NANOS = 1_000_000_000L;

  private static int blackHole;

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "relay" -> relay(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
      case "copy" -> System.out.println(nanosPerCopy(Files.readAllBytes(Path.of(arguments[1]))));
      case "gzip" ->
          System.out.println(
              nanosPerCompression(
                  Integer.parseInt(arguments[1]), Files.readAllBytes(Path.of(arguments[2]))));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void relay(int port, int next) throws IOException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(loopback, port), 1024);
      while (true) {
        SocketChannel from = server.accept();
        SocketChannel to = SocketChannel.open(new InetSocketAddress(loopback, next));
        from.setOption(StandardSocketOptions.TCP_NODELAY, true);
        to.setOption(StandardSocketOptions.TCP_NODELAY, true);
        start(from, to);
        start(to, from);
      }
    }
  }

  private static void start(SocketChannel from, SocketChannel to) {
    Thread thread = new Thread(() -> pump(from, to));
    thread.setDaemon(true);
    thread.start();
  }

  private static void pump(SocketChannel from, SocketChannel to) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    try (from;
        to) {
      while (from.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
    } catch (IOException closed) {
      // the other direction closed both
    }
  }

  /** One step of work, repeated: the fastest of five rounds after one to warm up. */
  private static long fastest(Runnable step) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 6; round++) {
      long start = System.nanoTime();
      long steps = 0;
      do {
        step.run();
        steps++;
      } while (System.nanoTime() - start < MEASURED_NANOS / 4);
      long nanos = (System.nanoTime() - start) / steps;
      best = round == 0 ? best : Math.min(best, nanos);
    }
    return best;
  }

  /** Between two arrays that stay in the cache, as a request does that has just come in. */
  private static long nanosPerCopy(byte[] bytes) {
    byte[] copy = new byte[bytes.length];
    return fastest(
        () -> {
          System.arraycopy(bytes, 0, copy, 0, bytes.length);
          blackHole += copy[bytes.length / 2];
        });
  }

  private static long nanosPerCompression(int level, byte[] bytes) {
    Deflater deflater = new Deflater(level, true);
    byte[] out = new byte[bytes.length + 1024];
    return fastest(
        () -> {
          deflater.reset();
          deflater.setInput(bytes);
          deflater.finish();
          blackHole += deflater.deflate(out);
        });
  }

  private Floors() {}
}
