package dev.ingot.chaos.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.chaos.backend.Backend;
import dev.ingot.chaos.backend.Backend.Protocol;
import dev.ingot.chaos.backend.Conduct;
import dev.ingot.chaos.backend.Conduct.Reply;
import dev.ingot.chaos.item.Ledger;
import org.junit.jupiter.api.Test;

/** Against the backend of the harness, which is no model of strength but answers valid requests. */
class WireFuzzTest {
  private final Ledger ledger = new Ledger();

  @Test
  void aServerThatRefusesWhatIsValidIsFound() throws Exception {
    ledger.take(1000);
    try (Backend grpc = new Backend(ledger, Protocol.GRPC, 0);
        Backend http = new Backend(ledger, Protocol.HTTP, 0);
        WireFuzz fuzz = new WireFuzz(grpc.port(), http.port(), 5)) {
      grpc.conduct(new Conduct(Reply.LATER, 0));
      assertThat(fuzz.round()).contains("a valid request is refused after seeds 5-104");
      assertThat(fuzz.next()).isEqualTo(105);
    }
  }
}
