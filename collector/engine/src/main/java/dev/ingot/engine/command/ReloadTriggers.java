package dev.ingot.engine.command;

import dev.ingot.component.Logger;
import dev.ingot.engine.reload.ConfigFiles;
import dev.ingot.engine.reload.ConfigWatch;
import dev.ingot.engine.reload.ReloadEndpoint;
import dev.ingot.engine.run.OsSignal;
import dev.ingot.engine.run.ReloadRequest;
import dev.ingot.engine.thread.WallScheduler;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What makes a collector reload, as its command line says: SIGHUP always. */
final class ReloadTriggers {
  private final ReloadRequest request;
  private final Logger logger;
  private final Deque<Runnable> endings = new ArrayDeque<>();

  private ReloadTriggers(ReloadRequest request, Logger logger) {
    this.request = request;
    this.logger = logger;
  }

  /**
   * Opens them.
   *
   * @param files those of the configuration
   * @throws IOException when the endpoint cannot be listened on; the message is for people
   */
  static ReloadTriggers open(
      Invocation invocation, ConfigFiles files, ReloadRequest request, Logger logger)
      throws IOException {
    ReloadTriggers triggers = new ReloadTriggers(request, logger);
    if (!OsSignal.handle("HUP", () -> request.ask("SIGHUP"))) {
      logger.debug("SIGHUP cannot be handled here");
    }
    Optional<String> endpoint = invocation.last(Flag.RELOAD_ENDPOINT);
    if (endpoint.isPresent()) {
      triggers.listen(endpoint.get());
    }
    if (invocation.isOn(Flag.WATCH_CONFIG, false)) {
      triggers.watch(files);
    }
    return triggers;
  }

  private void listen(String endpoint) throws IOException {
    try {
      endings.push(ReloadEndpoint.open(endpoint, request, logger)::close);
    } catch (IOException e) {
      throw new IOException(CommandMessages.noReloadEndpoint(endpoint, e), e);
    }
  }

  private void watch(ConfigFiles files) {
    WallScheduler scheduler = new WallScheduler(logger);
    endings.push(scheduler::close);
    endings.push(ConfigWatch.begin(files, request, scheduler)::close);
  }

  /** No more reloads. */
  void close() {
    endings.forEach(Runnable::run);
  }
}
