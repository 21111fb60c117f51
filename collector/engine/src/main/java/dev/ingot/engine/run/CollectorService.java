package dev.ingot.engine.run;

import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.pipeline.GraphPlan;
import dev.ingot.engine.pipeline.PipelineGraph;
import dev.ingot.engine.settings.CollectorSettings;

/**
 * Extensions and pipelines of one configuration: extensions start first and stop last. Not
 * thread-safe: one thread starts and stops.
 */
final class CollectorService {
  private final ComponentEnvironment environment;
  private final Logger logger;
  private final Extensions extensions;
  private final PipelineGraph pipelines;

  private CollectorService(
      ComponentEnvironment environment, Extensions extensions, PipelineGraph pipelines) {
    this.environment = environment;
    this.logger = environment.log().logger();
    this.extensions = extensions;
    this.pipelines = pipelines;
  }

  static CollectorService create(
      CollectorSettings settings, GraphPlan plan, ComponentEnvironment environment)
      throws StartException {
    return new CollectorService(
        environment,
        Extensions.create(settings, environment),
        PipelineGraph.create(plan, settings.components(), environment));
  }

  void start() throws StartException {
    logger.info(
        "Starting " + environment.buildInfo().command() + "...",
        "Version",
        environment.buildInfo().version(),
        "NumCPU",
        Runtime.getRuntime().availableProcessors());
    extensions.group().start(extensions.host());
    try {
      pipelines.start(extensions.host());
    } catch (StartException e) {
      extensions.group().stop();
      throw e;
    }
    environment.statusBoard().pipelinesReady();
    logger.info("Everything is ready. Begin running and processing data.");
  }

  void stop() {
    logger.info("Starting shutdown...");
    environment.statusBoard().pipelinesNotReady();
    pipelines.stop();
    extensions.group().stop();
    logger.info("Shutdown complete.");
  }
}
