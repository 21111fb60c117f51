package dev.ingot.processor.memorylimiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Logger.Level;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What happens between two checks: soft limit 640 MiB, hard limit 800 MiB. */
class MemoryLimiterTest {
  private static final long MIB = FakeMemory.MIB;
  private static final String SETTINGS = "{check_interval: 1s, limit_percentage: 80}";

  private final TestContext context = new TestContext();
  private final FakeMemory memory = new FakeMemory();
  private final HeldTelemetry held =
      context.shared().get(HeldTelemetry.class, () -> new HeldTelemetry(memory.max()));
  private final MemoryLimiter limiter = limiter(SETTINGS);

  @Test
  void farFromTheLimitNobodyLooks() throws Exception {
    collected(40);
    for (int i = 0; i < 59; i++) {
      admit(10);
    }
    assertThat(memory.looks()).isEqualTo(1);
  }

  @Test
  void whatCameSinceTheCollectionIsRefusedBeforeTheNextCheck() throws Exception {
    collected(600);
    admit(30);
    assertRefused(admission(20));
    assertThat(memory.collections()).isEqualTo(1);
    assertThat(context.logger().texts(Level.WARN))
        .containsExactly("Memory usage is above soft limit. Refusing data.");
  }

  @Test
  void whatCameAndWentIsForgottenByACollection() throws Exception {
    memory.needed(50 * MIB);
    collected(50);
    for (int i = 0; i < 140; i++) {
      admit(10);
    }
    assertThat(memory.collections()).isEqualTo(2);
    assertThat(context.logger().texts(Level.INFO))
        .contains(
            "Memory usage is above soft limit. Forcing a GC.",
            "Memory usage is above hard limit. Forcing a GC.");
    assertThat(context.logger().texts(Level.WARN)).isEmpty();
  }

  @Test
  void garbageOfOthersIsNotCounted() throws Exception {
    collected(600);
    memory.take(390 * MIB);
    limiter.check();
    admit(10);
    assertThat(memory.collections()).isZero();
  }

  @Test
  void whatCameBeforeACollectionIsCountedByIt() throws Exception {
    collected(100);
    for (int i = 0; i < 40; i++) {
      admit(10);
    }
    collected(450);
    admit(100);
    for (int i = 0; i < 9; i++) {
      admit(10);
    }
    assertThat(memory.collections()).isZero();
    assertRefused(admission(20));
  }

  @Test
  void betweenTheLimitsWhatCameCountsWhereTelemetryStays() throws Exception {
    forceACollectionThatLeaves(600);
    collected(590);
    admit(30);
    collected(620);
    admit(10);
    memory.needed(Long.MAX_VALUE);
    assertRefused(admission(20));
    assertThat(memory.collections()).isEqualTo(2);
  }

  @Test
  void whereTelemetryStaysACollectionIsForcedBeforeItIsRefused() throws Exception {
    forceACollectionThatLeaves(600);
    collected(590);
    admit(30);
    collected(620);
    admit(10);
    admit(20);
    assertThat(memory.collections()).isEqualTo(2);
  }

  @Test
  void betweenTheLimitsWhatCameDoesNotCountWhereTelemetryLeaves() throws Exception {
    forceACollectionThatLeaves(600);
    collected(590);
    admit(30);
    collected(600);
    for (int i = 0; i < 19; i++) {
      admit(10);
    }
    assertThat(memory.collections()).isEqualTo(1);
    memory.needed(Long.MAX_VALUE);
    assertRefused(admission(30));
    assertThat(memory.collections()).isEqualTo(2);
  }

  @Test
  void aForcedCollectionDoesNotHideThatTelemetryStays() throws Exception {
    memory.needed(635 * MIB);
    collected(590);
    admit(20);
    collected(610);
    admit(31);
    assertThat(memory.collections()).isEqualTo(1);
    assertRefused(admission(20));
    assertThat(memory.collections()).isEqualTo(1);
  }

  @Test
  void aHardLimitRefusesWhenNoCollectionMayBeForced() throws Exception {
    MemoryLimiter rare =
        limiter(
            "{check_interval: 1s, limit_percentage: 80, min_gc_interval_when_hard_limited: 5s}");
    memory.needed(600 * MIB);
    memory.leave(650 * MIB);
    rare.check();
    memory.take(250 * MIB);
    assertRefused(() -> rare.admit(250 * MIB));
    assertThat(memory.collections()).isEqualTo(1);
    context.scheduler().advance(Duration.ofSeconds(6));
    rare.check();
    assertThatCode(() -> rare.admit(MIB)).doesNotThrowAnyException();
  }

  @Test
  void whatIsRefusedIsNotCounted() {
    collected(600);
    assertRefused(admission(50));
    for (int i = 0; i < 100; i++) {
      assertRefused(admission(50));
    }
    memory.leave(100 * MIB);
    limiter.check();
    assertThatCode(admission(500)).doesNotThrowAnyException();
    assertThat(memory.collections()).isEqualTo(1);
  }

  @Test
  void whatTheNextDidNotTakeIsNotCounted() throws Exception {
    collected(40);
    for (int i = 0; i < 200; i++) {
      limiter.admit(10 * MIB);
      limiter.takeBack(10 * MIB);
    }
    assertThat(memory.looks()).isEqualTo(1);
  }

  @Test
  void whatIsOnItsWayIsHeld() throws Exception {
    limiter.admit(10 * MIB);
    limiter.admit(20 * MIB);
    assertThat(held.bytes()).isEqualTo(30 * MIB);
    limiter.letThrough(10 * MIB);
    limiter.takeBack(20 * MIB);
    assertThat(held.bytes()).isZero();
  }

  @Test
  void whatQueuesHoldIsRefusedWithoutAnyCollection() throws Exception {
    held.hold(635 * MIB);
    admit(5);
    assertRefused(admission(6));
    assertThat(held.bytes()).isEqualTo(635 * MIB);
    assertThat(context.logger().texts(Level.WARN))
        .containsExactly("Memory usage is above soft limit. Refusing data.");
  }

  @Test
  void refusesBeforeTheQueuesAreFull() throws Exception {
    MemoryLimiter high = limiter("{check_interval: 1s, limit_percentage: 90, spike_limit_mib: 9}");
    long room = held.room();
    held.hold(room - room / 32 - 5 * MIB);
    high.admit(5 * MIB);
    high.letThrough(5 * MIB);
    assertRefused(() -> high.admit(6 * MIB));
  }

  @Test
  void whatWasSentMakesRoomWithoutACollection() throws Exception {
    held.hold(600 * MIB);
    collected(630);
    assertRefused(admission(45));
    int collections = memory.collections();

    held.release(200 * MIB);
    context.scheduler().advance(Duration.ofSeconds(1));
    limiter.check();

    admit(45);
    assertThat(memory.collections()).isEqualTo(collections);
  }

  @Test
  void whatWasSentBeforeTheCollectionMakesNoRoom() {
    held.hold(600 * MIB);
    limiter.check();
    held.release(500 * MIB);
    memory.needed(650 * MIB);
    collected(650);
    assertRefused(admission(1));
  }

  @Test
  void aLookThatMemoryIsTooShortForRefusesUntilOneSucceeds() throws Exception {
    memory.exhausted(true);
    limiter.start();
    Await.until("refusal", () -> isRefused(1));
    memory.exhausted(false);
    Await.until(
        "admission",
        () -> {
          context.scheduler().advance(Duration.ofSeconds(1));
          return !isRefused(1);
        });
    limiter.stop();
  }

  @Test
  void whatMeetsAnErrorIsNotHeld() {
    memory.exhausted(true);
    assertThatThrownBy(() -> limiter.admit(650 * MIB)).isInstanceOf(OutOfMemoryError.class);
    assertThat(held.bytes()).isZero();
  }

  private boolean isRefused(long bytes) {
    try {
      limiter.admit(bytes);
      limiter.letThrough(bytes);
      return false;
    } catch (ConsumeException refusal) {
      return true;
    } catch (OutOfMemoryError shortage) {
      return false;
    }
  }

  /** A collection of the JVM leaves so much, and the limiter notices. */
  private void collected(long mib) {
    memory.leave(mib * MIB);
    limiter.check();
  }

  /** So that for 10 s no other is forced because of the soft limit. */
  private void forceACollectionThatLeaves(long mib) {
    memory.needed(mib * MIB);
    collected(650);
    assertThat(memory.collections()).isEqualTo(1);
  }

  private void admit(long mib) throws ConsumeException {
    memory.take(mib * MIB);
    context.scheduler().advance(Duration.ofMillis(1));
    limiter.admit(mib * MIB);
    limiter.letThrough(mib * MIB);
  }

  private ThrowingCallable admission(long mib) {
    return () -> admit(mib);
  }

  private static void assertRefused(ThrowingCallable admission) {
    assertThatThrownBy(admission)
        .isInstanceOfSatisfying(
            ConsumeException.class, refusal -> assertThat(refusal.isRetryable()).isTrue())
        .hasMessage("data refused due to high memory usage");
  }

  private MemoryLimiter limiter(String yaml) {
    return new MemoryLimiter(
        context.of(ComponentKind.PROCESSOR, "memory_limiter"),
        ConfigText.bind(new MemoryLimiterConfigBinder(), yaml),
        memory);
  }
}
