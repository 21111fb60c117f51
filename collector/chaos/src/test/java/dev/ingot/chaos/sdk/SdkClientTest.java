package dev.ingot.chaos.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.chaos.backend.Backend;
import dev.ingot.chaos.backend.Backend.Protocol;
import dev.ingot.chaos.backend.Conduct;
import dev.ingot.chaos.backend.Conduct.Reply;
import dev.ingot.chaos.item.Items;
import dev.ingot.chaos.item.Kind;
import dev.ingot.chaos.item.Ledger;
import dev.ingot.chaos.item.Tally;
import dev.ingot.chaos.tls.Certificate;
import dev.ingot.chaos.tls.Sockets;
import dev.ingot.chaos.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The SDK against the backend of the harness. */
class SdkClientTest {
  private final Ledger ledger = new Ledger();

  @TempDir Path folder;

  /** The SDK writes each failure to the log of the JDK. */
  @BeforeAll
  static void beQuiet() {
    LogManager.getLogManager().reset();
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void everySignalArrivesWithItsNumbers(Protocol protocol) throws Exception {
    try (Backend backend = new Backend(ledger, protocol, 0);
        SdkClient client = client(protocol, backend.port())) {
      for (Kind kind : Kind.values()) {
        assertThat(client.send(items(kind))).as(kind.name()).isEqualTo(Answer.TAKEN);
      }
      assertThat(ledger.tally()).isEqualTo(new Tally(60, 0, 60, 0, 0, 0));
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void whatTheExporterGivesUpIsToBeSentAgainAsItWas(Protocol protocol) throws Exception {
    try (Backend backend = new Backend(ledger, protocol, 0);
        SdkClient client = client(protocol, backend.port())) {
      Items items = items(Kind.METRICS);
      backend.conduct(new Conduct(Reply.LATER, 0));
      assertThat(client.send(items)).isEqualTo(Answer.LATER);
      assertThat(backend.requests()).as("the SDK's own attempts").isEqualTo(3);
      backend.conduct(Conduct.GOOD);
      assertThat(client.send(items)).isEqualTo(Answer.TAKEN);
      assertThat(ledger.tally()).isEqualTo(new Tally(20, 0, 20, 0, 0, 0));
    }
  }

  @Test
  void withoutABackendNothingIsTaken() throws Exception {
    int port;
    try (Backend backend = new Backend(ledger, Protocol.GRPC, 0)) {
      port = backend.port();
    }
    try (SdkClient client = client(Protocol.GRPC, port)) {
      assertThat(client.send(items(Kind.LOGS))).isEqualTo(Answer.LATER);
    }
  }

  @Test
  void aBackendIsTrustedByItsCertificate() throws Exception {
    Certificate own = Certificate.make(folder, "own");
    Certificate other = Certificate.make(folder, "other");
    try (Backend backend = new Backend(ledger, Protocol.GRPC, 0)) {
      backend.sockets(Sockets.servers(own, "h2"));
      backend.down();
      backend.up();
      assertThat(sent(backend.port(), List.of(other, own))).isEqualTo(Answer.TAKEN);
      assertThat(sent(backend.port(), List.of(other))).isEqualTo(Answer.LATER);
    }
  }

  private Answer sent(int port, List<Certificate> trusted) throws Exception {
    byte[] pem = Certificate.pem(trusted).getBytes(StandardCharsets.US_ASCII);
    try (SdkClient client = new SdkClient(Exporters.grpc(port, Optional.of(pem)))) {
      return client.send(items(Kind.TRACES));
    }
  }

  private Items items(Kind kind) {
    return new Items(kind, ledger.take(20), 20, 50);
  }

  private static SdkClient client(Protocol protocol, int port) {
    return new SdkClient(
        switch (protocol) {
          case GRPC -> Exporters.grpc(port, Optional.empty());
          case HTTP -> Exporters.http(port, Optional.empty());
        });
  }
}
