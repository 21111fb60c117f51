package dev.ingot.testkit;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.BuildInfo;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Host;
import dev.ingot.component.SharedResources;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a component under test is created with; every part is recorded or turned by hand. */
public final class TestContext implements Host {
  private final FakeScheduler scheduler = new FakeScheduler();
  private final RecordingLogger logger = new RecordingLogger();
  private final RecordingStatus status = new RecordingStatus();
  private final RecordingDrops drops = new RecordingDrops();
  private final SharedResources shared = new SharedResources();
  private final RecordingMeter meter = new RecordingMeter();
  private final RecordingTracer tracer = new RecordingTracer();
  private final Map<ComponentId, Object> extensions = new HashMap<>();
  private final FakeCollector collector = new FakeCollector();

  /**
   * The context for a component.
   *
   * @param id as a configuration writes it: {@code batch/2}
   */
  public ComponentContext of(ComponentKind kind, String id) {
    return new ComponentContext(
        new ComponentRef(kind, ComponentId.parse(id)),
        new BuildInfo("otelcol-test", "Collector under test", "1.0.0"),
        logger,
        scheduler,
        new DaemonWorkers(),
        status,
        shared,
        meter,
        drops,
        tracer);
  }

  /** The clock. */
  public FakeScheduler scheduler() {
    return scheduler;
  }

  /** The log. */
  public RecordingLogger logger() {
    return logger;
  }

  /** The states reported. */
  public RecordingStatus status() {
    return status;
  }

  /** What was measured. */
  public RecordingMeter meter() {
    return meter;
  }

  /** The spans made. */
  public RecordingTracer tracer() {
    return tracer;
  }

  /** The losses counted. */
  public RecordingDrops drops() {
    return drops;
  }

  /** What components made with this context share; to be stopped when they use the network. */
  public SharedResources shared() {
    return shared;
  }

  /** Adds an extension that components find. */
  public TestContext with(String id, Object extension) {
    extensions.put(ComponentId.parse(id), extension);
    return this;
  }

  /** The collector that extensions look at. */
  @Override
  public FakeCollector collector() {
    return collector;
  }

  @Override
  public <E> Optional<E> extension(ComponentId id, Class<E> type) {
    return Optional.ofNullable(extensions.get(id)).filter(type::isInstance).map(type::cast);
  }
}
