package dev.ingot.builder.otlp;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes OTLP over gRPC without TLS. */
public final class GrpcSink extends Sink {
  private final ServerSocket server;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  /** One that keeps what it takes. */
  public GrpcSink() throws IOException {
    this(true);
  }

  private GrpcSink(boolean keeps) throws IOException {
    super(keeps);
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    start("accept", this::accept);
  }

  /** One that forgets what it takes, for much of it. */
  public static GrpcSink forgetting() throws IOException {
    return new GrpcSink(false);
  }

  @Override
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    closeQuietly(server);
    connections.forEach(GrpcSink::closeQuietly);
  }

  private static void start(String name, Runnable loop) {
    Thread thread = new Thread(loop, "grpc sink " + name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        connections.add(socket);
        start("connection", () -> serve(socket));
      }
    } catch (IOException e) {
      connections.forEach(GrpcSink::closeQuietly); // The sink was closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Http2Frames frames = new Http2Frames(socket.getInputStream(), socket.getOutputStream());
      frames.openAsServer();
      answerAll(frames);
    } catch (IOException e) {
      connections.remove(socket); // The client left.
    }
  }

  private void answerAll(Http2Frames frames) throws IOException {
    Map<Integer, ByteArrayOutputStream> bodies = new HashMap<>();
    while (true) {
      Http2Frames.Frame frame = frames.next();
      int stream = frame.stream();
      if (frame.type() == Http2Frames.GO_AWAY) {
        return;
      }
      if (frame.type() == Http2Frames.DATA) {
        bodies
            .computeIfAbsent(stream, id -> new ByteArrayOutputStream())
            .writeBytes(frame.payload());
        frames.taken(stream, frame.payload().length);
      }
      if (ends(frame)) {
        ByteArrayOutputStream body = bodies.remove(stream);
        took(body == null ? new byte[0] : body.toByteArray());
        answer(frames, stream);
      }
    }
  }

  private static boolean ends(Http2Frames.Frame frame) {
    boolean carries = frame.type() == Http2Frames.DATA || frame.type() == Http2Frames.HEADERS;
    return carries && frame.has(Http2Frames.END_STREAM);
  }

  private static void answer(Http2Frames frames, int stream) throws IOException {
    frames.headers(stream, false, ":status", "200", "content-type", "application/grpc");
    frames.message(stream, false, new byte[0]);
    frames.headers(stream, true, "grpc-status", "0");
  }

  private static void closeQuietly(Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      Thread.yield(); // It is gone either way.
    }
  }
}
