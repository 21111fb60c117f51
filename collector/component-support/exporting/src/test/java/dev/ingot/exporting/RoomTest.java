package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.HeldTelemetry;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomTest {
  private final Harness harness = new Harness();
  private final ReentrantLock lock = new ReentrantLock();

  @BeforeEach
  void holdTheLock() {
    lock.lock();
  }

  @Test
  void whatIsFreedCanBeTakenAgain() throws Exception {
    Room room = room(3, false);
    assertThat(room.take(2, 0, true)).isTrue();
    assertThatThrownBy(() -> room.take(2, 0, true)).hasMessage("sending queue is full");

    room.free(1, 0);

    assertThat(room.take(2, 0, true)).isTrue();
    assertThat(room.used()).isEqualTo(3);
  }

  @Test
  void whatWasStoredBeforeCountsAlthoughItDoesNotFit() {
    Room room = room(3, false);

    room.takeAnyway(5);

    assertThat(room.used()).isEqualTo(5);
    assertThatThrownBy(() -> room.take(1, 0, true)).hasMessage("sending queue is full");
  }

  @Test
  void whatTheHeapDoesNotHoldTakesNoRoom() throws Exception {
    harness.context.shared().get(HeapShare.class, () -> new HeapShare(new HeldTelemetry(300)));
    Room room = room(10, false);
    assertThat(room.take(1, 150, true)).isTrue();

    assertThatThrownBy(() -> room.take(1, 100, true)).hasMessage("sending queue is full");

    assertThat(room.used()).isEqualTo(1);
    room.free(1, 150);
    assertThat(room.take(1, 100, true)).isTrue();
  }

  @Test
  void whoMayNotWaitDoesNot() throws Exception {
    Room room = room(1, true);
    assertThat(room.take(1, 0, false)).isTrue();

    assertThat(room.take(1, 0, false)).isFalse();
  }

  @Test
  void nobodyWaitsForRoomWhileItSpills() throws Exception {
    Room room = room(1, true);
    assertThat(room.take(1, 0, true)).isTrue();

    room.spill();

    assertThat(room.take(1, 0, true)).isFalse();
  }

  @Test
  void closedRoomTakesNothing() {
    Room room = room(1, true);

    room.close();

    assertThat(room.isClosed()).isTrue();
    assertThatThrownBy(() -> room.take(1, 0, true)).hasMessage("sending queue is stopped");
  }

  private Room room(long size, boolean block) {
    QueueConfig config =
        new QueueConfig(
            true,
            1,
            size,
            Sizer.ITEMS,
            block,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Room(config, harness.context.of(ComponentKind.EXPORTER, "x"), lock);
  }
}
