package dev.ingot.engine.pipeline;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Host;
import dev.ingot.component.Overlapping;
import dev.ingot.component.StartException;
import dev.ingot.engine.instance.Instance;
import dev.ingot.engine.instance.InstanceGroup;
import dev.ingot.engine.instance.ParallelStop;
import dev.ingot.engine.status.ComponentStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The way from a running graph to its successor. There are two ways.
 *
 * <p>Beside each other: {@link #startBeside}, {@link #divert}, {@link #exchangeReceivers}, {@link
 * #exchangeExporters}, {@link #drainMiddle}, {@link #drainExporters}. Telemetry waits only before
 * exporters that cannot overlap with their predecessors.
 *
 * <p>One after the other, when extensions that components use change: {@link #stopFormer}, then
 * {@link #startNext}. Telemetry for the parts that change waits meanwhile.
 *
 * <p>Not thread-safe: one thread takes the steps in order; both drains may run on another.
 */
public final class GraphChange {
  private final GraphPair graphs;
  private final Doors doors;
  private final ReloadPlan plan;
  private final Departures departures = new Departures();

  GraphChange(PipelineGraph former, PipelineGraph next, Doors doors) {
    this.graphs = new GraphPair(former, next);
    this.doors = doors;
    this.plan = ReloadPlan.between(former.parts(), next.parts());
  }

  /** The graph that there will be. */
  public PipelineGraph next() {
    return graphs.next();
  }

  /** What happens to the components. */
  public ReloadPlan plan() {
    return plan;
  }

  /** The statuses of those that go. */
  public List<ComponentStatus> going() {
    return graphs.going().stream().map(each -> each.getValue().status()).toList();
  }

  /** The statuses of those that come. */
  public List<ComponentStatus> coming() {
    return graphs.coming().stream().map(each -> each.getValue().status()).toList();
  }

  /**
   * Starts all that can run beside the former graph.
   *
   * @throws StartException when one does not start; the former graph is untouched then
   */
  public void startBeside(Host host) throws StartException {
    List<Instance<?>> early =
        graphs.coming().stream()
            .filter(each -> startsBeside(each.getKey()))
            .<Instance<?>>map(Map.Entry::getValue)
            .toList();
    new InstanceGroup(early).start(host);
  }

  private boolean startsBeside(PartId part) {
    return switch (part.component().kind()) {
      case EXPORTER -> !plan.replaced().contains(part) || overlaps(part);
      case RECEIVER -> plan.added().contains(part) && noReceiverGoes();
      case PROCESSOR, CONNECTOR, EXTENSION, PROVIDER -> true;
    };
  }

  private boolean noReceiverGoes() {
    return graphs.going(ComponentKind.RECEIVER).isEmpty();
  }

  private boolean overlaps(PartId exporter) {
    Instance<?> before = graphs.formerOne(exporter);
    return !before.isStarted()
        || before.part() instanceof Overlapping && before.extensions().isEmpty();
  }

  private static boolean isReceiver(PartId part) {
    return part.component().kind() == ComponentKind.RECEIVER;
  }

  private static boolean isExporter(PartId part) {
    return part.component().kind() == ComponentKind.EXPORTER;
  }

  /** Leads telemetry to the new components that have started. */
  public void divert() {
    for (PartId part : plan.replaced()) {
      if (isExporter(part) && graphs.nextOne(part).isStarted()) {
        departures.left(part, doors.of(part).stream().map(Redirect::open).toList());
      }
    }
    departures.leftOutputs(doors.outputs().stream().map(Redirect::open).toList());
  }

  /**
   * Stops receivers that go, and starts those that come.
   *
   * @return those that did not start
   */
  public List<PartFailure> exchangeReceivers(Host host) {
    stopReceivers();
    return startReceivers(host);
  }

  private void stopReceivers() {
    new InstanceGroup(graphs.going(ComponentKind.RECEIVER)).stop();
  }

  private List<PartFailure> startReceivers(Host host) {
    return start(host, plan.replaced(), plan.added(), ComponentKind.RECEIVER);
  }

  /**
   * Stops exporters that cannot overlap with their successors, and starts those; what flows to them
   * waits meanwhile.
   *
   * @return those that did not start; they refuse what comes
   */
  public List<PartFailure> exchangeExporters(Host host) {
    List<PartId> exclusive =
        plan.replaced().stream()
            .filter(part -> isExporter(part) && !graphs.nextOne(part).isStarted())
            .toList();
    if (exclusive.stream().anyMatch(graphs::losesSignal)) {
      // What is held on the way to a signal that no successor takes flows out before.
      drainMiddle();
    }
    List<PartFailure> failures = new ArrayList<>();
    for (PartId part : exclusive) {
      stopExclusive(part);
      failures.addAll(startExclusive(part, host));
    }
    return failures;
  }

  private void stopExclusive(PartId part) {
    close(part);
    stopLeft(part);
  }

  private List<PartFailure> startExclusive(PartId part, Host host) {
    List<PartFailure> failures = start(host, List.of(part));
    for (Redirect<?> each : doors.of(part)) {
      if (failures.isEmpty()) {
        each.open();
      } else {
        each.refuse(failures.get(0).message());
      }
    }
    return failures;
  }

  /**
   * Lets what the former components hold flow out, up to exporters, and stops those before them.
   * After that nothing of the former graph hands on telemetry to components that stay.
   */
  public void drainMiddle() {
    departures.awaitOutputs();
    for (Map.Entry<PartId, Instance<?>> each : graphs.goingBackwards()) {
      if (!isExporter(each.getKey())) {
        each.getValue().stop();
      }
    }
  }

  /** Stops the former exporters, beside each other; the last step. */
  public void drainExporters() {
    List<Runnable> stops = new ArrayList<>();
    for (Map.Entry<PartId, Instance<?>> each : graphs.goingBackwards()) {
      if (isExporter(each.getKey())) {
        stops.add(() -> stopLeft(each.getKey()));
      }
    }
    ParallelStop.of(stops, graphs.former().workers());
  }

  /**
   * Whether the former exporters can take their time even while the graph changes again: a new
   * instance of each may run beside them. To be asked before they stop.
   */
  public boolean exportersOverlap() {
    return graphs.goingBackwards().stream()
        .map(Map.Entry::getKey)
        .filter(GraphChange::isExporter)
        .allMatch(this::overlaps);
  }

  private void stopLeft(PartId exporter) {
    departures.await(exporter);
    graphs.formerOne(exporter).stop();
  }

  /** Stops all that goes; telemetry for it waits from now on. */
  public void stopFormer() {
    stopReceivers();
    departures.leftOutputs(doors.outputs().stream().map(Redirect::close).toList());
    drainMiddle();
    graphs.goingBackwards().stream()
        .map(Map.Entry::getKey)
        .filter(GraphChange::isExporter)
        .forEach(this::close);
    drainExporters();
  }

  private void close(PartId exporter) {
    departures.left(exporter, doors.of(exporter).stream().map(Redirect::close).toList());
  }

  /**
   * Starts all that comes, and lets the telemetry that waits go there.
   *
   * @return those that did not start; what would flow to them is refused
   */
  public List<PartFailure> startNext(Host host) {
    List<PartFailure> failures = new ArrayList<>();
    List<PartFailure> middle = new ArrayList<>();
    for (PartId part : graphs.coming().stream().map(Map.Entry::getKey).toList()) {
      if (isExporter(part)) {
        failures.addAll(startExclusive(part, host));
      } else if (!isReceiver(part)) {
        middle.addAll(start(host, List.of(part)));
      }
    }
    failures.addAll(middle);
    if (middle.isEmpty()) {
      doors.outputs().forEach(Redirect::open);
      failures.addAll(startReceivers(host));
    } else {
      doors.outputs().forEach(each -> each.refuse(middle.get(0).message()));
    }
    return failures;
  }

  private List<PartFailure> start(
      Host host, Collection<PartId> replaced, Collection<PartId> added, ComponentKind kind) {
    List<PartId> parts = new ArrayList<>(replaced);
    parts.addAll(added);
    parts.removeIf(each -> each.component().kind() != kind);
    return start(host, parts);
  }

  private List<PartFailure> start(Host host, List<PartId> parts) {
    List<PartFailure> failures = new ArrayList<>();
    for (PartId each : parts) {
      Instance<?> instance = graphs.nextOne(each);
      try {
        if (!instance.isStarted()) {
          instance.start(host);
        }
      } catch (StartException e) {
        failures.add(new PartFailure(each, String.valueOf(e.getMessage())));
      }
    }
    return failures;
  }
}
