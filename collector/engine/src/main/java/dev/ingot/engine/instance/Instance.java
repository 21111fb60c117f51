package dev.ingot.engine.instance;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Host;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.engine.status.ComponentStatus;

/**
 * An instance of a component.
 *
 * @param component which component
 * @param part the instance itself
 * @param status where it stands
 * @param logger its log
 * @param <L> the kind of part
 */
public record Instance<L extends Lifecycle>(
    ComponentRef component, L part, ComponentStatus status, Logger logger) {

  void start(Host host) throws StartException {
    status.starting();
    try {
      part.start(host);
    } catch (StartException e) {
      throw failed(InstanceMessages.failed("start", component, String.valueOf(e.getMessage())), e);
    } catch (RuntimeException | Error e) {
      throw failed(InstanceMessages.cannot("start", component, e), e);
    }
    status.started();
  }

  private StartException failed(String message, Throwable cause) {
    status.failed(message);
    return new StartException(message, cause);
  }

  void stop() {
    status.stopping();
    try {
      part.stop();
    } catch (RuntimeException | Error e) {
      String message = InstanceMessages.cannot("shutdown", component, e);
      logger.error(message, "error", e);
      status.failed(message);
      return;
    }
    status.stopped();
  }
}
