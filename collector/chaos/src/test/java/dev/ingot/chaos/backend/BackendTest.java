package dev.ingot.chaos.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.chaos.backend.Backend.Protocol;
import dev.ingot.chaos.backend.Conduct.Reply;
import dev.ingot.chaos.item.Kind;
import dev.ingot.chaos.item.Ledger;
import dev.ingot.chaos.item.Numbered;
import dev.ingot.chaos.item.Tally;
import dev.ingot.chaos.wire.Answer;
import dev.ingot.chaos.wire.GrpcSender;
import dev.ingot.chaos.wire.HttpSender;
import dev.ingot.chaos.wire.Sender;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The senders and the backend of the harness, against each other. */
class BackendTest {
  private static final int ITEMS = 1000;

  private final Ledger ledger = new Ledger();

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void takesRequestsLargerThanAWindow(Protocol protocol) throws Exception {
    try (Backend backend = new Backend(ledger, protocol, 0);
        Sender sender = sender(protocol, backend.port())) {
      for (Kind kind : Kind.values()) {
        long first = ledger.take(ITEMS);
        assertThat(sender.send(kind, Numbered.request(kind, first, ITEMS, 300)))
            .isEqualTo(Answer.TAKEN);
      }
      assertThat(ledger.tally()).isEqualTo(new Tally(3 * ITEMS, 0, 3 * ITEMS, 0, 0, 0));
      assertThat(backend.requests()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void refusesAsItIsTold(Protocol protocol) throws Exception {
    byte[] request = Numbered.request(Kind.TRACES, ledger.take(1), 1, 1);
    try (Backend backend = new Backend(ledger, protocol, 0);
        Sender sender = sender(protocol, backend.port())) {
      backend.conduct(new Conduct(Reply.LATER, 0));
      assertThat(sender.send(Kind.TRACES, request)).isEqualTo(Answer.LATER);
      assertThat(ledger.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 0));
      backend.conduct(new Conduct(Reply.NEVER, 0));
      assertThat(sender.send(Kind.TRACES, request)).isEqualTo(Answer.NEVER);
      assertThat(ledger.tally()).isEqualTo(new Tally(1, 0, 0, 0, 1, 0));
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void cutsBeforeTheAnswerAsItIsTold(Protocol protocol) throws Exception {
    byte[] request = Numbered.request(Kind.TRACES, ledger.take(1), 1, 1);
    try (Backend backend = new Backend(ledger, protocol, 0)) {
      backend.conduct(new Conduct(Reply.CUT, 0));
      assertNoAnswer(protocol, backend, request);
      assertThat(ledger.tally().delivered()).isZero();
      backend.conduct(new Conduct(Reply.TAKE_AND_CUT, 0));
      assertNoAnswer(protocol, backend, request);
      assertThat(ledger.tally().delivered()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void isDownUntilItIsUpAgain(Protocol protocol) throws Exception {
    byte[] request = Numbered.request(Kind.LOGS, ledger.take(1), 1, 1);
    try (Backend backend = new Backend(ledger, protocol, 0)) {
      try (Sender open = sender(protocol, backend.port())) {
        assertThat(open.send(Kind.LOGS, request)).isEqualTo(Answer.TAKEN);
        backend.down();
        assertThatThrownBy(() -> open.send(Kind.LOGS, request)).isInstanceOf(IOException.class);
      }
      assertThatThrownBy(() -> sender(protocol, backend.port()))
          .isInstanceOf(ConnectException.class);
      backend.up();
      try (Sender again = sender(protocol, backend.port())) {
        assertThat(again.send(Kind.LOGS, request)).isEqualTo(Answer.TAKEN);
      }
    }
  }

  private static void assertNoAnswer(Protocol protocol, Backend backend, byte[] request)
      throws IOException {
    try (Sender sender = sender(protocol, backend.port())) {
      assertThatThrownBy(() -> sender.send(Kind.TRACES, request)).isInstanceOf(IOException.class);
    }
  }

  static Sender sender(Protocol protocol, int port) throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
    return protocol == Protocol.GRPC ? new GrpcSender(socket) : new HttpSender(socket);
  }
}
