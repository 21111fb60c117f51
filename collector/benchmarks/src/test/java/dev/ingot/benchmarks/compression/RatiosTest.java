package dev.ingot.benchmarks.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.benchmarks.data.FieldOrder;
import dev.ingot.benchmarks.data.SampleRequests;
import dev.ingot.deflate.DeflateEncoder;
import dev.ingot.telemetry.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosTest {
  private static final int ZLIB_DEFAULT = 6;

  @Test
  void ourDefaultIsWithinATenthOfTheSizeOfZlibs() {
    for (Signal<?> signal : List.of(Signal.TRACES, Signal.METRICS, Signal.LOGS)) {
      byte[] request = SampleRequests.of(signal, 1_000, FieldOrder.FIRST_TO_LAST, 1).get(0);
      double zlib = Ratios.zlib(ZLIB_DEFAULT, request);
      assertThat(Ratios.ours(DeflateEncoder.DEFAULT_LEVEL, request) / zlib)
          .as(signal.id())
          .isLessThan(1.1);
    }
  }

  @Test
  void levelsGetSmallerInThreeSteps() {
    for (Signal<?> signal : List.of(Signal.TRACES, Signal.METRICS, Signal.LOGS)) {
      byte[] request = SampleRequests.of(signal, 1_000, FieldOrder.FIRST_TO_LAST, 1).get(0);
      int fast = Ratios.ours(1, request);
      int usual = Ratios.ours(3, request);
      int small = Ratios.ours(6, request);
      assertThat(usual).as(signal.id()).isLessThan(fast);
      assertThat(small).as(signal.id()).isLessThan(usual);
      assertThat(Ratios.ours(9, request)).as(signal.id()).isLessThan(small);
    }
  }
}
