package dev.ingot.engine.run;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.component.Stopping;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.instance.Instance;
import dev.ingot.engine.pipeline.PipelineGraph;
import dev.ingot.engine.status.ComponentStatus;
import dev.ingot.engine.view.RunningView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Extensions and pipelines of the configuration in effect: extensions start first and stop last.
 * Not thread-safe: one thread starts, changes and stops.
 */
final class CollectorService {
  private final ComponentEnvironment environment;
  private final Logger logger;
  private final RunningView view;
  private final LiveHost host;
  private Blueprint blueprint;
  private Extensions extensions;
  private PipelineGraph pipelines;
  private final List<Drain> draining = new ArrayList<>();

  private CollectorService(
      ComponentEnvironment environment,
      Blueprint blueprint,
      Extensions extensions,
      PipelineGraph pipelines) {
    this.environment = environment;
    this.logger = environment.log().logger();
    this.blueprint = blueprint;
    this.extensions = extensions;
    this.pipelines = pipelines;
    this.view = new RunningView(environment, blueprint.settings());
    this.host = new LiveHost(view);
  }

  static CollectorService create(Blueprint blueprint, ComponentEnvironment environment)
      throws StartException {
    return new CollectorService(
        environment,
        blueprint,
        Extensions.create(blueprint.settings(), environment),
        PipelineGraph.create(blueprint.plan(), blueprint.settings().components(), environment));
  }

  /** The configuration in effect. */
  Blueprint blueprint() {
    return blueprint;
  }

  void start() throws StartException {
    logger.info(
        "Starting " + environment.buildInfo().command() + "...",
        "Version",
        environment.buildInfo().version(),
        "NumCPU",
        Runtime.getRuntime().availableProcessors());
    environment.statusBoard().exchange(List.of(), statuses());
    host.show(extensions.byId());
    extensions.group().start(host);
    try {
      pipelines.start(host);
    } catch (StartException e) {
      extensions.group().stop();
      throw e;
    }
    environment.statusBoard().pipelinesReady();
    logger.info("Everything is ready. Begin running and processing data.");
  }

  private List<ComponentStatus> statuses() {
    List<ComponentStatus> all = new ArrayList<>();
    extensions.parts().values().forEach(each -> all.add(each.status()));
    pipelines.instances().stream().map(Instance::status).forEach(all::add);
    return all;
  }

  /**
   * Passes to another configuration, or to new instances of some components.
   *
   * @param renewed components that are made anew even if their settings are the same
   * @throws StartException when a component did not start; nothing has changed then
   */
  Changeover.Result change(Blueprint next, Set<ComponentRef> renewed) throws StartException {
    draining.forEach(Drain::awaitChangeable);
    draining.removeIf(Drain::isOver);
    Changeover changeover = prepare(next, renewed);
    Changeover.Result result = changeover.carryOut(host);
    blueprint = next;
    extensions = changeover.extensions();
    pipelines = changeover.pipelines();
    view.show(next.settings());
    draining.add(Drain.begin(changeover, environment.workers()));
    return result;
  }

  private Changeover prepare(Blueprint next, Set<ComponentRef> renewed) throws StartException {
    Changeover.Running running = new Changeover.Running(blueprint, extensions, pipelines);
    try {
      return Changeover.prepare(environment, running, next, renewed);
    } catch (RuntimeException | Error bug) {
      throw new StartException(ReloadMessages.bug(bug), bug);
    }
  }

  /**
   * Stops everything, in order. Exporters that a reload replaced may take their time: those of now
   * stop beside them. When the calling thread is interrupted, what is left is given up.
   */
  void stop() {
    logger.info("Starting shutdown...");
    Stopping.of(environment.shared()).begin();
    environment.statusBoard().pipelinesNotReady();
    draining.forEach(Drain::awaitMiddle);
    pipelines.stop();
    draining.forEach(Drain::awaitEnd);
    extensions.group().stop();
    logger.info("Shutdown complete.");
  }
}
