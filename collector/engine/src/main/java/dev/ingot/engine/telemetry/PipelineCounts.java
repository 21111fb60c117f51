package dev.ingot.engine.telemetry;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Consumer;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.telemetry.Telemetry;
import java.util.Map;

/**
 * Counts what goes from component to component, by its outcome: {@code
 * otelcol.processor.consumed.items} and the like. Behind the gate {@code
 * telemetry.newPipelineTelemetry}; when that is off, consumers are left as they are.
 *
 * <p>Source of names and meaning: the Collector's RFC "component universal telemetry" and its
 * {@code service/internal/obsconsumer}.
 *
 * @param registry where it is counted
 */
public record PipelineCounts(MetricRegistry registry) {
  private static final String OUTCOME = "otelcol.component.outcome";
  private static final String PIPELINE = "otelcol.pipeline.id";

  /** Whether anything is counted. */
  public boolean isOn() {
    return registry.countsPipelines() && registry.level() != MetricLevel.NONE;
  }

  /**
   * A consumer that counts what goes into a component.
   *
   * @param consumer the component
   * @param place where it stands: pipeline, signal
   */
  public <T extends Telemetry> Consumer<T> consumed(
      Consumer<T> consumer, ComponentRef component, Map<String, Object> place) {
    return isOn()
        ? counted(consumer, meter(component, place), name(component.kind(), "consumed"))
        : consumer;
  }

  /**
   * A consumer that counts what comes out of a component.
   *
   * @param consumer what is behind the component
   * @param place where the component stands
   */
  public <T extends Telemetry> Consumer<T> produced(
      Consumer<T> consumer, ComponentRef component, Map<String, Object> place) {
    return isOn()
        ? counted(consumer, meter(component, place), name(component.kind(), "produced"))
        : consumer;
  }

  /**
   * The same for a connector, which has several pipelines behind it.
   *
   * @param pipeline the one that the consumer is the entry of
   */
  public <T extends Telemetry> Consumer<T> produced(
      Consumer<T> consumer, ComponentRef component, Map<String, Object> place, String pipeline) {
    return isOn()
        ? counted(
            consumer,
            meter(component, place).with(PIPELINE, pipeline),
            name(component.kind(), "produced"))
        : consumer;
  }

  private Meter meter(ComponentRef component, Map<String, Object> place) {
    return ScopeAttributes.of(registry.meter(), component, place);
  }

  private static String name(ComponentKind kind, String direction) {
    return "otelcol." + kind.word() + "." + direction;
  }

  private static <T extends Telemetry> Consumer<T> counted(
      Consumer<T> consumer, Meter meter, String name) {
    Metric items = Metric.counter(name + ".items", description(name, "Items"), "{item}");
    Metric size =
        Metric.counter(name + ".size", description(name, "Bytes"), "{item}")
            .from(MetricLevel.DETAILED);
    return new CountedConsumer<>(
        consumer,
        CountedConsumer.Outcome.of(meter.with(OUTCOME, "success"), items, size),
        CountedConsumer.Outcome.of(meter.with(OUTCOME, "failure"), items, size),
        CountedConsumer.Outcome.of(meter.with(OUTCOME, "refused"), items, size));
  }

  private static String description(String name, String what) {
    String kind = name.split("\\.")[1];
    return name.endsWith("consumed")
        ? what + " that were passed to the " + kind
        : what + " that the " + kind + " passed on";
  }

  /** Whether a metric is one of these, whose series nothing but their scope tells apart. */
  static boolean isOne(Metric metric) {
    return metric.name().startsWith("otelcol.");
  }
}
