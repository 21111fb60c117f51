package dev.ingot.exporting;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.FakeScheduler;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.testkit.TestContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An export pipeline whose clock, log, threads and sender a test holds. */
final class Harness {
  /** No randomness: every delay is exactly the interval. */
  static final RetryConfig RETRY =
      new RetryConfig(
          true, Duration.ofSeconds(5), 0, 2, Duration.ofSeconds(30), Duration.ofSeconds(60));

  final TestContext context = new TestContext();
  final FakeScheduler clock = context.scheduler();
  final FakeSender sender = new FakeSender();
  final List<Thread> threads = new CopyOnWriteArrayList<>();

  static QueueConfig queue(int consumers, long size, Sizer sizer) {
    return new QueueConfig(
        true,
        consumers,
        size,
        sizer,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static QueueConfig batching(BatchConfig batch) {
    return new QueueConfig(
        true,
        1,
        1000,
        Sizer.ITEMS,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.of(batch));
  }

  static BatchConfig batch(long minSize, long maxSize, Sizer sizer) {
    return batch(minSize, maxSize, sizer, List.of());
  }

  static BatchConfig batch(long minSize, long maxSize, Sizer sizer, List<String> metadataKeys) {
    PartitionConfig partition = new PartitionConfig(metadataKeys);
    return new BatchConfig(Duration.ofMillis(200), minSize, maxSize, Optional.of(sizer), partition);
  }

  /** The largest heap has so many bytes; to be called before any pipeline is made. */
  void limitHeap(long largest) {
    context.shared().get(HeapShare.class, () -> new HeapShare(new HeldTelemetry(largest)));
  }

  ExportPipeline<Traces> pipeline(QueueConfig queue, RetryConfig retry) {
    ExportSettings settings = new ExportSettings(Duration.ofSeconds(5), queue, retry);
    return ExportPipeline.of(Signal.TRACES, recordingThreads(), settings, sender, () -> 0.5);
  }

  /** What was logged, as {@code LEVEL message key=value ...}. */
  List<String> log() {
    return context.logger().messages().stream().map(Harness::line).toList();
  }

  /** Waits until so many alarms are set. */
  void awaitAlarms(int count) {
    Await.until(count + " alarms", () -> clock.pendingTasks() == count);
  }

  private static String line(RecordingLogger.Message message) {
    StringBuilder line = new StringBuilder(message.level() + " " + message.text());
    message.fields().forEach((name, value) -> line.append(" " + name + "=" + value));
    return line.toString();
  }

  private ComponentContext recordingThreads() {
    ComponentContext plain = context.of(ComponentKind.EXPORTER, "fake");
    return new ComponentContext(
        plain.component(),
        plain.buildInfo(),
        plain.logger(),
        plain.scheduler(),
        this::start,
        plain.status(),
        plain.shared(),
        plain.meter(),
        plain.drops(),
        plain.tracer());
  }

  private Thread start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
    return thread;
  }
}
