package dev.ingot.chaos.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger = new Ledger();

  @Test
  void whatWasAcknowledgedAndNeverCameIsLost() {
    long first = ledger.take(10);
    ledger.acknowledged(first, 6);
    for (long number = first; number < first + 5; number++) {
      ledger.delivered(number);
    }
    assertThat(ledger.tally()).isEqualTo(new Tally(10, 6, 5, 0, 0, 1));
  }

  @Test
  void whatCameWithoutAcknowledgementIsDeliveredAndNotLost() {
    ledger.delivered(ledger.take(2));
    assertThat(ledger.tally()).isEqualTo(new Tally(2, 0, 1, 0, 0, 0));
  }

  @Test
  void eachDeliveryAfterTheFirstIsADuplicate() {
    long number = ledger.take(1);
    ledger.acknowledged(number, 1);
    ledger.delivered(number);
    ledger.delivered(number);
    ledger.delivered(number);
    assertThat(ledger.tally()).isEqualTo(new Tally(1, 1, 1, 2, 0, 0));
  }

  @Test
  void whatTheBackendRefusedIsNotLostAndCountsOnlyWhileItNeverCame() {
    long first = ledger.take(2);
    ledger.acknowledged(first, 2);
    ledger.rejected(first);
    ledger.rejected(first + 1);
    ledger.delivered(first + 1);
    assertThat(ledger.tally()).isEqualTo(new Tally(2, 2, 1, 0, 1, 0));
  }

  @Test
  void manyNumbersFit() {
    long first = ledger.take(1_000_000);
    ledger.acknowledged(first, 1_000_000);
    assertThat(ledger.tally().lost()).isEqualTo(1_000_000);
  }

  @Test
  void numbersThatNobodySentAreAnError() {
    ledger.take(3);
    assertThatThrownBy(() -> ledger.delivered(4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number 4 was never sent");
  }
}
