package dev.ingot.telemetry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.telemetry.oracle.RandomRequests;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * Whatever the input, reading it takes no more memory than its own size times a factor: counted is
 * all that is allocated, also what is garbage at once, and half a megabyte for classes that are
 * loaded.
 */
class MemoryFuzzTest {
  private static final int SEEDS = 20;
  private static final int MUTANTS = 50;
  private static final int ATTEMPTS = 4;
  private static final long FACTOR = 128;
  private static final long ALWAYS = 512 * 1024;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void protobufTakesNoMoreThanItsSizeAllows() {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      FuzzTime.run(SEEDS, Signal.ALL.size(), seed -> protobuf(signal, seed));
    }
  }

  @Test
  void jsonTakesNoMoreThanItsSizeAllows() {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      FuzzTime.run(SEEDS, Signal.ALL.size(), seed -> json(signal, seed));
    }
  }

  private void protobuf(Signal<? extends Telemetry> signal, long seed) {
    RandomRequests requests = new RandomRequests(seed, true);
    byte[] request = requests.next(signal).toByteArray();
    byte[] donor = requests.next(signal).toByteArray();
    Mutator mutator = new Mutator(seed);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutator.next(signal.requestType(), request, donor);
      check(mutant, seed, () -> signal.decode(mutant, RequestMetadata.NONE));
    }
  }

  private <T extends Telemetry> void json(Signal<T> signal, long seed) {
    byte[] json = json(signal, new RandomRequests(seed, false).next(signal).toByteArray());
    JsonMutator mutator = new JsonMutator(new Random(seed));
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutator.next(json);
      check(mutant, seed, () -> OtlpJson.parse(signal, mutant, RequestMetadata.NONE));
    }
  }

  private static <T extends Telemetry> byte[] json(Signal<T> signal, byte[] request) {
    try {
      return OtlpJson.toJson(signal.decode(request, RequestMetadata.NONE));
    } catch (MalformedTelemetryException e) {
      throw new AssertionError(e);
    }
  }

  /** Classes that are loaded and code that is compiled meanwhile count once; the least is right. */
  private void check(byte[] input, long seed, Callable<Telemetry> reader) {
    long limit = ALWAYS + FACTOR * input.length;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && least > limit; i++) {
      least = Math.min(least, taken(seed, reader));
    }
    assertThat(least).as("seed %d, %d bytes", seed, input.length).isLessThanOrEqualTo(limit);
  }

  private long taken(long seed, Callable<Telemetry> reader) {
    long before = threads.getCurrentThreadAllocatedBytes();
    try {
      reader.call();
    } catch (MalformedTelemetryException e) {
      // what refusing takes counts as well
    } catch (Exception e) {
      throw new AssertionError("seed " + seed, e);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
