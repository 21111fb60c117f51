package dev.ingot.engine.instance;

import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Host;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.engine.status.ComponentStatus;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An instance of a component. One thread at a time starts and stops it.
 *
 * @param <L> the kind of part
 */
public final class Instance<L extends Lifecycle> {
  private final ComponentRef component;
  private final L part;
  private final ComponentStatus status;
  private final Logger logger;
  private final Set<ComponentId> extensions = ConcurrentHashMap.newKeySet();
  private volatile boolean started;

  Instance(ComponentRef component, L part, ComponentStatus status, Logger logger) {
    this.component = component;
    this.part = part;
    this.status = status;
    this.logger = logger;
  }

  /** Which component. */
  public ComponentRef component() {
    return component;
  }

  /** The instance itself. */
  public L part() {
    return part;
  }

  /** Where it stands. */
  public ComponentStatus status() {
    return status;
  }

  /** Whether it was started and not stopped since. */
  public boolean isStarted() {
    return started;
  }

  /** The extensions that it has asked its host for, whether there were any. */
  public Set<ComponentId> extensions() {
    return Set.copyOf(extensions);
  }

  /**
   * Starts it.
   *
   * @throws StartException when it does not start; what it had opened by then is closed again, as
   *     the Collector shuts down all components when one does not start
   */
  public void start(Host host) throws StartException {
    status.starting();
    try {
      part.start(new WatchedHost(host, extensions));
    } catch (StartException e) {
      throw failed(InstanceMessages.failed("start", component, String.valueOf(e.getMessage())), e);
    } catch (RuntimeException | Error e) {
      throw failed(InstanceMessages.cannot("start", component, e), e);
    }
    started = true;
    status.started();
  }

  private StartException failed(String message, Throwable cause) {
    status.failed(message);
    try {
      part.stop();
    } catch (RuntimeException | Error e) {
      logger.error(InstanceMessages.cannot("shutdown", component, e), "error", e);
    }
    return new StartException(message, cause);
  }

  /** Stops it, if it is started. */
  public void stop() {
    if (!started) {
      return;
    }
    started = false;
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
