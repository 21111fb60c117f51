package dev.ingot.chaos.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.chaos.item.Items;
import dev.ingot.chaos.item.Kind;
import dev.ingot.chaos.item.Ledger;
import dev.ingot.chaos.item.Numbered;
import dev.ingot.chaos.item.Tally;
import dev.ingot.chaos.wire.Load.Shape;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LoadTest {
  private final Ledger ledger = new Ledger();
  private final Deque<String> script = new ArrayDeque<>();
  private final List<Kind> kinds = new CopyOnWriteArrayList<>();
  private final CountDownLatch played = new CountDownLatch(1);

  @Test
  void whatHasNoAnswerIsSentAgainUntilItIsTaken() throws Exception {
    play("later", "cut", "take");
    assertThat(ledger.tally()).isEqualTo(new Tally(5, 5, 5, 0, 0, 0));
  }

  @Test
  void whatIsRefusedForGoodIsNotSentAgain() throws Exception {
    play("never", "take");
    assertThat(ledger.tally()).isEqualTo(new Tally(10, 5, 5, 0, 0, 0));
  }

  @Test
  void signalsAreSentInTurn() throws Exception {
    play("take", "later", "take", "take");
    assertThat(kinds).containsExactly(Kind.LOGS, Kind.METRICS, Kind.METRICS, Kind.LOGS);
  }

  private void play(String... answers) throws Exception {
    script.addAll(List.of(answers));
    Load load = new Load(ledger, new Shape(5, 10, 0));
    load.add(new Scripted(load), Kind.LOGS, Kind.METRICS);
    played.await();
    load.stop();
    assertThat(load.refusals()).doesNotContainKey("close");
  }

  /** Answers by the script, and ends the load with the last answer. */
  private final class Scripted implements Client {
    private final Load load;

    Scripted(Load load) {
      this.load = load;
    }

    @Override
    public Answer send(Items items) throws IOException {
      kinds.add(items.kind());
      String answer = script.removeFirst();
      if (script.isEmpty()) {
        load.end();
        played.countDown();
      }
      return switch (answer) {
        case "take" -> {
          Numbered.numbers(items.toRequest(), ledger::delivered);
          yield Answer.TAKEN;
        }
        case "later" -> Answer.LATER;
        case "never" -> Answer.NEVER;
        default -> throw new IOException("cut");
      };
    }

    @Override
    public void close() {}
  }
}
