package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A metric and its data points. */
public final class Metric extends Message {
  private Content name = Content.EMPTY;
  private Content description = Content.EMPTY;
  private Content unit = Content.EMPTY;
  private @Nullable MetricData data;
  private final AttributeMap metadata = new AttributeMap();

  /** The data points and what they are; empty when the metric has none of the types known here. */
  public Optional<MetricData> data() {
    open();
    return Optional.ofNullable(data);
  }

  /** Sets the data points and what they are. */
  public Metric data(MetricData other) {
    open();
    data = set(other);
    return this;
  }

  /** The name. */
  public String name() {
    open();
    return name.toString();
  }

  /** Sets the name. */
  public Metric name(String text) {
    open();
    name = Content.of(text);
    return this;
  }

  /** The description. */
  public String description() {
    open();
    return description.toString();
  }

  /** Sets the description. */
  public Metric description(String text) {
    open();
    description = Content.of(text);
    return this;
  }

  /** The unit, in UCUM. */
  public String unit() {
    open();
    return unit.toString();
  }

  /** Sets the unit, in UCUM. */
  public Metric unit(String text) {
    open();
    unit = Content.of(text);
    return this;
  }

  /** Further attributes of the metric. */
  public AttributeMap metadata() {
    open();
    return metadata;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> name = Content.of(in);
      case 2 -> description = Content.of(in);
      case 3 -> unit = Content.of(in);
      case 5 -> data = within(new Gauge(), in);
      case 7 -> data = within(new Sum(), in);
      case 9 -> data = within(new Histogram(), in);
      case 10 -> data = within(new ExponentialHistogram(), in);
      case 11 -> data = within(new Summary(), in);
      case 12 -> metadata.add(in);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.attributes(12, metadata);
    MetricData there = data;
    if (there != null) {
      out.message(there.field(), there);
    }
    out.content(3, unit);
    out.content(2, description);
    out.content(1, name);
  }
}
