package dev.ingot.chaos.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.chaos.backend.Backend;
import dev.ingot.chaos.backend.Backend.Protocol;
import dev.ingot.chaos.item.Kind;
import dev.ingot.chaos.item.Ledger;
import dev.ingot.chaos.item.Numbered;
import dev.ingot.chaos.wire.Answer;
import dev.ingot.chaos.wire.GrpcSender;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketsTest {
  private final Ledger ledger = new Ledger();

  @TempDir Path folder;

  @Test
  void aBackendIsTrustedByItsCertificateAlone() throws Exception {
    Certificate own = Certificate.make(folder, "own");
    Certificate other = Certificate.make(folder, "other");
    try (Backend backend = new Backend(ledger, Protocol.GRPC, 0)) {
      backend.sockets(Sockets.servers(own, "h2"));
      backend.down();
      backend.up();
      byte[] request = Numbered.request(Kind.LOGS, ledger.take(1), 1, 1);
      try (GrpcSender sender = new GrpcSender(client(own, backend.port()))) {
        assertThat(sender.send(Kind.LOGS, request)).isEqualTo(Answer.TAKEN);
      }
      assertThatThrownBy(() -> client(other, backend.port()))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void certificatesAreWrittenAsOthersReadThem() throws Exception {
    Certificate first = Certificate.make(folder, "first");
    Certificate second = Certificate.make(folder, "second");
    Path file = folder.resolve("ca.pem");
    Certificate.writeAll(file, List.of(first, second));
    try (var in = Files.newInputStream(file)) {
      assertThat(CertificateFactory.getInstance("X.509").generateCertificates(in))
          .isEqualTo(List.of(first.certificate(), second.certificate()));
    }
    first.writeKey(folder.resolve("key.pem"));
    assertThat(folder.resolve("key.pem")).content().startsWith("-----BEGIN PRIVATE KEY-----\n");
  }

  private static Socket client(Certificate trusted, int port) throws Exception {
    Socket plain = new Socket("127.0.0.1", port);
    return Sockets.client(Sockets.trusting(List.of(trusted)), plain, "h2");
  }
}
