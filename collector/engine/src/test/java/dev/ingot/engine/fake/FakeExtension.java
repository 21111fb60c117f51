package dev.ingot.engine.fake;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Extension;
import dev.ingot.component.Status;
import dev.ingot.component.StatusWatcher;
import java.util.List;

/** Watches the states of all components. */
public final class FakeExtension extends FakePart implements Extension, StatusWatcher {
  private final List<String> events;

  FakeExtension(ComponentContext context, FakeConfig config, List<String> events) {
    super(context, config, events);
    this.events = events;
  }

  @Override
  public void statusChanged(ComponentRef component, Status status, String cause) {
    if (status.name().endsWith("ERROR")) {
      events.add(status + " " + component + ": " + cause);
    }
  }

  @Override
  public void pipelinesReady() {
    events.add("ready");
  }

  @Override
  public void pipelinesNotReady() {
    events.add("not ready");
  }
}
