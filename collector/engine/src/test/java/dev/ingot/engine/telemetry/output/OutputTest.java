package dev.ingot.engine.telemetry.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Logger.Level;
import dev.ingot.component.StartException;
import dev.ingot.component.Workers;
import dev.ingot.telemetry.Signal;
import dev.ingot.testkit.DaemonWorkers;
import dev.ingot.testkit.FakeScheduler;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.testkit.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OutputTest {
  private static final Duration DELAY = Duration.ofSeconds(5);

  private final FakeScheduler scheduler = new FakeScheduler();
  private final RecordingLogger logger = new RecordingLogger();
  private final KeepingExporter exporter = new KeepingExporter();
  private final List<Runnable> tasks = new ArrayList<>();

  private Output<String> start(OutputSettings settings, Workers workers) throws StartException {
    Surroundings around =
        new Surroundings(
            new BuildInfo("otelcol-test", "", "1"),
            new OwnResource(new TreeMap<>()),
            logger,
            scheduler,
            workers,
            new StringBuilder());
    return Output.start(Signal.TRACES, settings, names -> Samples.traces(0, names.size()), around);
  }

  private Output<String> start(int batch, int queue) throws StartException {
    return start(
        new OutputSettings(exporter.settings(), DELAY, batch, queue),
        (name, task) -> {
          tasks.add(task);
          return new Thread(task);
        });
  }

  private void runTasks() {
    List<Runnable> now = List.copyOf(tasks);
    tasks.clear();
    now.forEach(Runnable::run);
  }

  @Test
  void theFirstWaitsForOthersNoLongerThanTheDelay() throws Exception {
    Output<String> output = start(10, 100);
    output.add("a");
    scheduler.advance(Duration.ofSeconds(3));
    output.add("b");
    scheduler.advance(Duration.ofSeconds(1));
    assertThat(tasks).isEmpty();
    scheduler.advance(Duration.ofSeconds(1));
    runTasks();
    assertThat(exporter.counts()).containsExactly(2);
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void aWholeBatchDoesNotWait() throws Exception {
    Output<String> output = start(2, 100);
    for (String each : List.of("a", "b", "c", "d")) {
      output.add(each);
    }
    assertThat(tasks).hasSize(1);
    runTasks();
    assertThat(exporter.counts()).containsExactly(2, 2);
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void whatIsLeftOfWholeBatchesWaitsForOthers() throws Exception {
    Output<String> output = start(2, 100);
    for (String each : List.of("a", "b", "c")) {
      output.add(each);
    }
    runTasks();
    assertThat(exporter.counts()).containsExactly(2);
    scheduler.advance(DELAY.minusNanos(1));
    assertThat(tasks).isEmpty();
    scheduler.advance(Duration.ofNanos(1));
    runTasks();
    assertThat(exporter.counts()).containsExactly(2, 1);
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void whatIsLeftAtTheEndDoesNotWait() throws Exception {
    Output<String> output = start(2, 100);
    for (String each : List.of("a", "b", "c")) {
      output.add(each);
    }
    output.close();
    assertThat(exporter.counts()).containsExactly(2, 1);
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void simpleSendsEachByItself() throws Exception {
    Output<String> output = start(OutputSettings.simple(exporter.settings()), this::atOnce);
    output.add("a");
    output.add("b");
    assertThat(exporter.counts()).containsExactly(1, 1);
  }

  private Thread atOnce(String name, Runnable task) {
    assertThat(name).isEqualTo("own traces");
    task.run();
    return Thread.currentThread();
  }

  @Test
  void whatTheQueueDoesNotTakeIsCountedInTheLog() throws Exception {
    Output<String> output = start(2, 3);
    for (int i = 0; i < 10; i++) {
      output.add("a");
    }
    runTasks();
    scheduler.advance(DELAY);
    runTasks();
    assertThat(exporter.counts()).containsExactly(2, 1);
    assertThat(logger.messages())
        .containsExactly(
            new RecordingLogger.Message(
                Level.WARN, "Own traces were dropped, the queue is full", Map.of("spans", 7L)));
  }

  @Test
  void aRefusalIsLoggedAndTheNextBatchIsSent() throws Exception {
    Output<String> output = start(2, 100);
    exporter.refuseNext(ConsumeException.retryable("backend is down"));
    output.add("a");
    output.add("b");
    output.add("c");
    runTasks();
    scheduler.advance(DELAY);
    runTasks();
    assertThat(exporter.counts()).containsExactly(1);
    assertThat(logger.messages())
        .containsExactly(
            new RecordingLogger.Message(
                Level.WARN,
                "Own traces were not sent",
                Map.of("error", "backend is down", "spans", 2)));
  }

  @Test
  void aBugOfTheExporterDoesNotEndTheSending() throws Exception {
    Output<String> output = start(2, 100);
    exporter.failNext(new IllegalStateException("a bug"));
    output.add("a");
    output.add("b");
    assertThatThrownBy(this::runTasks).hasMessage("a bug");
    output.add("c");
    output.add("d");
    runTasks();
    assertThat(exporter.counts()).containsExactly(2);
  }

  @Test
  void whatWaitsBehindABugIsSentAfterASecond() throws Exception {
    Output<String> output = start(2, 100);
    exporter.failNext(new StackOverflowError("too deep"));
    output.add("a");
    output.add("b");
    output.add("c");
    assertThatThrownBy(this::runTasks).hasMessage("too deep");
    assertThat(tasks).isEmpty();
    scheduler.advance(Duration.ofSeconds(1));
    runTasks();
    assertThat(exporter.counts()).containsExactly(1);
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void withoutAThreadItIsTriedAgainAfterASecond() throws Exception {
    AtomicBoolean failed = new AtomicBoolean();
    Output<String> output =
        start(
            OutputSettings.simple(exporter.settings()),
            (name, task) -> {
              if (failed.compareAndSet(false, true)) {
                throw new OutOfMemoryError("unable to create native thread");
              }
              return atOnce(name, task);
            });
    assertThatThrownBy(() -> output.add("a")).hasMessage("unable to create native thread");
    assertThat(exporter.counts()).isEmpty();
    scheduler.advance(Duration.ofSeconds(1));
    assertThat(exporter.counts()).containsExactly(1);
  }

  @Test
  void aBugAtTheEndStopsTheExporterNonetheless() throws Exception {
    Output<String> output = start(10, 100);
    exporter.failNext(new IllegalStateException("a bug"));
    output.add("a");
    assertThatThrownBy(output::close).hasMessage("a bug");
    assertThat(exporter.events()).containsExactly("traces", "start", "stop");
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void theEndSendsWhatWaitsAndStopsTheExporter() throws Exception {
    Output<String> output = start(10, 100);
    output.add("a");
    output.close();
    assertThat(exporter.counts()).containsExactly(1);
    assertThat(exporter.events()).containsExactly("traces", "start", "stop");
    assertThat(scheduler.pendingTasks()).isZero();
    output.add("late");
    assertThat(exporter.counts()).containsExactly(1);
  }

  @Test
  void nothingIsLostBetweenThreads() throws Exception {
    Output<String> output =
        start(new OutputSettings(exporter.settings(), DELAY, 7, 10_000), new DaemonWorkers());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < 1_000; n++) {
                  output.add("a");
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread each : threads) {
      each.join();
    }
    output.close();
    assertThat(exporter.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(4_000);
    assertThat(exporter.counts()).allMatch(count -> count <= 7);
  }

  @Test
  void anExporterThatDoesNotStartIsAnErrorOfTheStart() {
    exporter.failToStart("no such certificate");
    assertThatThrownBy(() -> start(10, 100))
        .isInstanceOf(StartException.class)
        .hasMessage("failed to create tracer provider: exporter otlp_http: no such certificate");
  }
}
