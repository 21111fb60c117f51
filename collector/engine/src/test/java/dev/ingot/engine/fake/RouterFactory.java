package dev.ingot.engine.fake;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Connector;
import dev.ingot.component.ConnectorFactory;
import dev.ingot.component.Router;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sends to left and right in turn, or to both; which one is next is kept for each signal. The
 * pipelines' names are those of the case: {@code left} and {@code right}.
 *
 * @param routes the names of the pipelines for each telemetry to come
 */
record RouterFactory(List<String> events, Deque<Set<String>> routes)
    implements ConnectorFactory<FakeConfig> {
  RouterFactory(List<String> events) {
    this(events, new ArrayDeque<>());
  }

  @Override
  public <I extends Telemetry, O extends Telemetry> Connector<I> create(
      Signal<I> from, Signal<O> to, ComponentContext context, FakeConfig config, Router<O> router) {
    return new FakeStep<>(
        context,
        config,
        events,
        telemetry -> {
          Set<String> names = new TreeSet<>();
          routes.remove().forEach(name -> names.add(to.id() + "/" + name));
          router.only(names).consume(FakeReceiver.item(to));
        });
  }
}
