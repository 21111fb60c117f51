package dev.ingot.chaos.scenario;

import dev.ingot.chaos.backend.Backend;
import dev.ingot.chaos.scenario.Configuration.Tuning;
import dev.ingot.chaos.tls.Certificate;
import dev.ingot.chaos.tls.Sockets;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * TLS between clients and collector and between collector and backend, and its certificates. The
 * exporter trusts both certificates of the backend from the start: authorities are read once.
 */
final class Encryption {
  private final Path folder;
  private final List<Certificate> receivers;
  private final Certificate nextBackend;
  private final String trusted;
  private final SSLContext clients;
  private final SSLContext newClients;
  private final int port;

  private Encryption(Path folder, List<Certificate> receivers, Certificate next, int port)
      throws IOException, GeneralSecurityException {
    this.folder = folder;
    this.receivers = receivers;
    this.nextBackend = next;
    this.port = port;
    this.trusted = Certificate.pem(receivers);
    this.clients = Sockets.trusting(receivers);
    this.newClients = Sockets.trusting(receivers.subList(1, 2));
  }

  /** Makes certificates, and lets the backend show the first of its own. */
  static Encryption make(Path folder, Backend backend, int port)
      throws IOException, InterruptedException, GeneralSecurityException {
    List<Certificate> receivers =
        List.of(Certificate.make(folder, "receiver"), Certificate.make(folder, "receiver2"));
    Certificate first = Certificate.make(folder, "backend");
    Certificate second = Certificate.make(folder, "backend2");
    Encryption encryption = new Encryption(folder, receivers, second, port);
    Certificate.writeAll(folder.resolve("ca.pem"), List.of(first, second));
    encryption.install(receivers.get(0), first, backend);
    return encryption;
  }

  Tuning tuning(int queueSize) {
    String server =
        "{cert_file: '%s', key_file: '%s', reload_interval: 1s}"
            .formatted(folder.resolve("cert.pem"), folder.resolve("key.pem"));
    String client = "{ca_file: '%s'}".formatted(folder.resolve("ca.pem"));
    return new Tuning(queueSize, 0, server, client);
  }

  /** The certificates that clients trust, as PEM. */
  byte[] trusted() {
    return trusted.getBytes(StandardCharsets.US_ASCII);
  }

  Socket encrypt(Socket plain, String protocol) throws IOException {
    return Sockets.client(clients, plain, protocol);
  }

  /** Puts other certificates in the place of those of the receiver and of the backend. */
  void rotate(Backend backend) throws IOException, GeneralSecurityException {
    install(receivers.get(1), nextBackend, backend);
  }

  /** Fails unless new connections get the second certificate of the receiver. */
  void checkServed() throws IOException {
    try (Socket plain = new Socket("127.0.0.1", port)) {
      Sockets.client(newClients, plain, "h2").close();
    }
  }

  private void install(Certificate receiver, Certificate server, Backend backend)
      throws IOException, GeneralSecurityException {
    receiver.writeKey(folder.resolve("key.pem"));
    receiver.writeCertificate(folder.resolve("cert.pem"));
    backend.sockets(Sockets.servers(server, backend.protocol().alpn()));
    backend.down();
    backend.up();
  }
}
