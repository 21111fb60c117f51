package dev.ingot.chaos.scenario;

import static dev.ingot.chaos.item.Kind.LOGS;
import static dev.ingot.chaos.item.Kind.TRACES;

import dev.ingot.chaos.backend.Proxy;
import dev.ingot.chaos.item.Kind;
import dev.ingot.chaos.scenario.Configuration.Ports;
import dev.ingot.chaos.sdk.Exporters;
import dev.ingot.chaos.sdk.SdkClient;
import dev.ingot.chaos.wire.Client;
import dev.ingot.chaos.wire.GrpcSender;
import dev.ingot.chaos.wire.HttpSender;
import dev.ingot.chaos.wire.Load;
import dev.ingot.chaos.wire.RawClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Consumer;

/** Four clients, and the wires between them and a collector: one for gRPC and one for HTTP. */
final class Clients implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 5_000;

  private final Load load;
  private final Proxy grpc;
  private final Proxy http;
  private final Optional<Encryption> encryption;

  Clients(Load load, Ports collector, Optional<Encryption> encryption) throws IOException {
    this.load = load;
    this.grpc = new Proxy(collector.grpc());
    this.http = new Proxy(collector.http());
    this.encryption = encryption;
  }

  /** Two clients that speak OTLP byte by byte, and two that are the SDK for Java. */
  void begin() {
    load.add(rawGrpc(), TRACES);
    load.add(rawHttp(), LOGS);
    load.add(new SdkClient(Exporters.grpc(grpc.port(), trusted())), Kind.values());
    load.add(new SdkClient(Exporters.http(http.port(), trusted())), Kind.values());
  }

  /** Four clients that keep their pace whatever comes, which the SDK does not. */
  void beginOverload() {
    for (int i = 0; i < 2; i++) {
      load.add(rawGrpc(), TRACES);
      load.add(rawHttp(), LOGS);
    }
  }

  /** Does the same to both wires. */
  void wires(Consumer<Proxy> fault) {
    fault.accept(grpc);
    fault.accept(http);
  }

  @Override
  public void close() throws IOException {
    grpc.close();
    http.close();
  }

  private Client rawGrpc() {
    return new RawClient(() -> new GrpcSender(connect(grpc, "h2")));
  }

  private Client rawHttp() {
    return new RawClient(() -> new HttpSender(connect(http, "http/1.1")));
  }

  private Optional<byte[]> trusted() {
    return encryption.map(Encryption::trusted);
  }

  private Socket connect(Proxy wire, String protocol) throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), wire.port());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return encryption.isPresent() ? encryption.get().encrypt(socket, protocol) : socket;
  }
}
