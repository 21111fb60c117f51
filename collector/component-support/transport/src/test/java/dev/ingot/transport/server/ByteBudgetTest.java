package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ByteBudgetTest {
  private final ByteBudget budget = new ByteBudget(100);
  private final List<String> granted = new ArrayList<>();

  @Test
  void whatFitsIsCharged() {
    assertThat(budget.tryCharge(60)).isTrue();
    assertThat(budget.tryCharge(41)).isFalse();
    assertThat(budget.tryCharge(40)).isTrue();
    assertThat(budget.used()).isEqualTo(100);
  }

  @Test
  void whoWaitsIsServedInOrder() {
    budget.tryCharge(100);
    await("large", 80);
    await("small", 10);
    assertThat(budget.tryCharge(1)).isFalse();
    budget.release(15);
    assertThat(granted).isEmpty();
    budget.release(85);
    assertThat(granted).containsExactly("large", "small");
    assertThat(budget.used()).isEqualTo(90);
  }

  @Test
  void whatIsLargerThanAllIsAdmittedAlone() {
    assertThat(budget.tryCharge(1000)).isTrue();
    await("second", 1000);
    assertThat(granted).isEmpty();
    budget.release(1000);
    assertThat(granted).containsExactly("second");
  }

  @Test
  void whoGivesUpLetsOthersPass() {
    budget.tryCharge(50);
    ByteBudget.Waiting large = await("large", 80);
    await("small", 10);
    assertThat(large.cancel()).isTrue();
    assertThat(granted).containsExactly("small");
    assertThat(large.cancel()).isFalse();
  }

  @Test
  void waitingWhenThereIsRoomIsServedAtOnce() {
    await("one", 10);
    assertThat(granted).containsExactly("one");
  }

  @Test
  void whatIsInMemoryAlreadyIsChargedAnyway() {
    budget.charge(199);
    assertThat(budget.isOverdrawn()).isFalse();
    budget.charge(1);
    assertThat(budget.isOverdrawn()).isTrue();
  }

  @Test
  void aChargeIsReleasedOnce() {
    budget.tryCharge(10);
    Charge charge = new Charge(budget, 10);
    charge.raiseTo(5);
    charge.raiseTo(20);
    charge.add(5);
    assertThat(budget.used()).isEqualTo(25);
    charge.release();
    charge.release();
    assertThat(budget.used()).isZero();
    assertThatThrownBy(() -> budget.release(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aQuarterOfTheHeapIsTheDefault() {
    long quarter = Runtime.getRuntime().maxMemory() / 4;
    ByteBudget budget = ByteBudget.quarterOfHeap();
    assertThat(budget.tryCharge(quarter)).isTrue();
    assertThat(budget.tryCharge(1)).isFalse();
  }

  private ByteBudget.Waiting await(String name, long bytes) {
    return budget.await(bytes, () -> granted.add(name));
  }

  @Test
  void whatWaitsMayBeAsMuchAsTheBudget() {
    ByteBudget budget = new ByteBudget(10);
    assertThat(budget.tryHold(7)).isTrue();
    assertThat(budget.tryHold(4)).isFalse();
    budget.unhold(7);
    assertThat(budget.tryHold(10)).isTrue();
    assertThat(budget.used()).isZero();
  }
}
