package dev.ingot.engine.run;

import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.StatusWatcher;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.instance.Instance;
import dev.ingot.engine.instance.InstanceGroup;
import dev.ingot.engine.pipeline.GraphChange;
import dev.ingot.engine.pipeline.PartFailure;
import dev.ingot.engine.pipeline.PartId;
import dev.ingot.engine.pipeline.PipelineGraph;
import dev.ingot.engine.pipeline.ReloadPlan;
import dev.ingot.engine.pipeline.Unchanged;
import dev.ingot.engine.status.ComponentStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The way from the configuration in effect to the next: extensions that are new start first, then
 * what the pipelines need; extensions that go stop last. When one extension makes way for another
 * of its name, what uses it is stopped before and started again after that.
 */
final class Changeover {
  private final ComponentEnvironment environment;
  private final Extensions former;
  private final Extensions next;
  private final GraphChange graph;
  private final ReloadPlan plan;

  /** What runs until now. */
  record Running(Blueprint blueprint, Extensions extensions, PipelineGraph pipelines) {}

  /**
   * What came of it.
   *
   * @param plan what happened to the components
   * @param failures those that did not start
   */
  record Result(ReloadPlan plan, List<PartFailure> failures) {}

  private Changeover(
      ComponentEnvironment environment, Extensions former, Extensions next, GraphChange graph) {
    this.environment = environment;
    this.former = former;
    this.next = next;
    this.graph = graph;
    this.plan = graph.plan().and(ReloadPlan.between(former.parts(), next.parts()));
  }

  /** Makes what is needed; nothing that runs is changed. */
  static Changeover prepare(
      ComponentEnvironment environment,
      Running running,
      Blueprint blueprint,
      Set<ComponentRef> renewed)
      throws StartException {
    Contents before = Contents.of(running.blueprint().settings().source().root());
    Contents after = Contents.of(blueprint.settings().source().root());
    Predicate<ComponentRef> same =
        component -> !renewed.contains(component) && before.agreeOn(component, after);
    Extensions next = extensions(running.extensions(), blueprint, environment, same);
    Unchanged unchanged = new Unchanged(same, changed(running.extensions(), next));
    GraphChange graph =
        running
            .pipelines()
            .change(blueprint.plan(), blueprint.settings().components(), environment, unchanged);
    return new Changeover(environment, running.extensions(), next, graph);
  }

  /** An extension that uses another one which changes is made anew as well. */
  private static Extensions extensions(
      Extensions former,
      Blueprint blueprint,
      ComponentEnvironment environment,
      Predicate<ComponentRef> same)
      throws StartException {
    Set<ComponentId> changed = Set.of();
    Extensions next =
        former.next(blueprint.settings(), environment, id -> same.test(id.component()));
    Set<ComponentId> found = changed(former, next);
    while (!found.equals(changed)) {
      Set<ComponentId> gone = found;
      changed = found;
      next =
          former.next(
              blueprint.settings(),
              environment,
              id ->
                  same.test(id.component()) && uses(former, id).stream().noneMatch(gone::contains));
      found = changed(former, next);
    }
    return next;
  }

  private static Set<ComponentId> uses(Extensions extensions, PartId id) {
    Instance<Extension> instance = extensions.parts().get(id);
    return instance == null ? Set.of() : instance.extensions();
  }

  private static Set<ComponentId> changed(Extensions former, Extensions next) {
    Set<ComponentId> changed = new HashSet<>();
    former.without(next).forEach(each -> changed.add(each.component().id()));
    next.without(former).forEach(each -> changed.add(each.component().id()));
    return changed;
  }

  Extensions extensions() {
    return next;
  }

  PipelineGraph pipelines() {
    return graph.next();
  }

  /**
   * Does it, up to the draining of what goes.
   *
   * @throws StartException when a component did not start and nothing has changed
   */
  Result carryOut(LiveHost host) throws StartException {
    boolean replacesExtensions = next.parts().keySet().stream().anyMatch(plan.replaced()::contains);
    List<PartFailure> failures =
        replacesExtensions ? oneAfterTheOther(host) : besideEachOther(host);
    for (Instance<Extension> each : former.without(next)) {
      if (each.part() instanceof StatusWatcher watcher) {
        environment.statusBoard().removeWatcher(watcher);
      }
    }
    return new Result(plan, failures);
  }

  private List<PartFailure> besideEachOther(LiveHost host) throws StartException {
    Map<ComponentId, Extension> shown = former.startedById();
    InstanceGroup added = new InstanceGroup(next.without(former));
    host.show(next.byId());
    try {
      added.start(host);
      graph.startBeside(host);
    } catch (StartException e) {
      added.stop();
      host.show(shown);
      throw e;
    }
    exchangeStatuses();
    Extensions.watch(next.without(former), environment);
    graph.divert();
    List<PartFailure> failures = new ArrayList<>(graph.exchangeReceivers(host));
    failures.addAll(graph.exchangeExporters(host));
    return failures;
  }

  private List<PartFailure> oneAfterTheOther(LiveHost host) {
    graph.stopFormer();
    new InstanceGroup(former.without(next)).stop();
    exchangeStatuses();
    host.show(next.byId());
    List<PartFailure> failures = new ArrayList<>();
    for (Instance<Extension> each : next.without(former)) {
      start(each, host).ifPresent(failures::add);
    }
    host.show(next.startedById());
    Extensions.watch(next.without(former), environment);
    failures.addAll(graph.startNext(host));
    return failures;
  }

  private static Optional<PartFailure> start(Instance<Extension> extension, Host host) {
    try {
      extension.start(host);
      return Optional.empty();
    } catch (StartException e) {
      PartId id = new PartId(extension.component(), "");
      return Optional.of(new PartFailure(id, String.valueOf(e.getMessage())));
    }
  }

  private void exchangeStatuses() {
    environment
        .statusBoard()
        .exchange(statuses(former, next, graph.going()), statuses(next, former, graph.coming()));
  }

  private static List<ComponentStatus> statuses(
      Extensions of, Extensions without, List<ComponentStatus> pipelines) {
    List<ComponentStatus> all = new ArrayList<>(pipelines);
    of.without(without).forEach(each -> all.add(each.status()));
    return all;
  }

  /** Lets what goes hand on what it holds, and stops it, up to exporters. */
  void drainMiddle() {
    graph.drainMiddle();
  }

  /**
   * Whether another changeover may begin when the middle is drained: nothing that is left claims
   * what only one can have.
   */
  boolean endOverlaps() {
    return former.without(next).isEmpty() && graph.exportersOverlap();
  }

  /** Stops the exporters that go, and extensions that nothing uses any more. */
  void drainEnd() {
    graph.drainExporters();
    new InstanceGroup(former.without(next)).stop();
  }
}
