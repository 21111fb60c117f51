package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.ingot.component.metric.Histogram;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.component.metric.ProcessedItems;
import dev.ingot.component.metric.ReceivedItems;
import dev.ingot.telemetry.Signal;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** That counting takes no memory on the thread of a request, whatever the level. */
class CountCostTest {
  private static final int REQUESTS = 10_000;
  private static final int ITEMS = 1_000;

  private final Meter meter = new MetricRegistry(MetricLevel.NORMAL, Views.NONE).meter();

  /** Bytes that this thread takes meanwhile; those of the measurement itself are a few. */
  private static long bytes(Runnable request) {
    request.run();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < REQUESTS; i++) {
      request.run();
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void requestsAreCountedWithoutMemory() {
    ReceivedItems received = new ReceivedItems(meter.with("transport", "grpc"), Signal.TRACES);
    ProcessedItems processed = new ProcessedItems(meter.with("processor", "batch"), Signal.TRACES);

    assertThat(
            bytes(
                () -> {
                  received.accepted(ITEMS);
                  processed.incoming(ITEMS);
                  processed.outgoing(ITEMS);
                }))
        .isLessThan(REQUESTS);
  }

  @Test
  void valuesAreRecordedWithoutMemory() {
    Histogram sizes = meter.histogram(Metric.histogram("otelcol_sizes", "", "By", 10, 100));

    assertThat(bytes(() -> sizes.record(ITEMS))).isLessThan(REQUESTS);
  }
}
