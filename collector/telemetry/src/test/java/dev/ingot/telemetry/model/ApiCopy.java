package dev.ingot.telemetry.model;

import java.util.List;

/** Builds everything anew through the public accessors: each is read, and set, once. */
final class ApiCopy {
  private ApiCopy() {}

  static ResourceGroup<?, ?> of(ResourceGroup<?, ?> group) {
    if (group instanceof ResourceSpans spans) {
      return of(spans);
    }
    return group instanceof ResourceMetrics metrics ? of(metrics) : of((ResourceLogs) group);
  }

  private static ResourceSpans of(ResourceSpans from) {
    ResourceSpans to = new ResourceSpans().schemaUrl(from.schemaUrl());
    to.resource(of(from.resource()));
    for (ScopeSpans scope : from.scopes()) {
      ScopeSpans copy = new ScopeSpans().scope(of(scope.scope())).schemaUrl(scope.schemaUrl());
      scope.spans().forEach(span -> copy.spans().add(of(span)));
      to.scopes().add(copy);
    }
    return to;
  }

  private static ResourceMetrics of(ResourceMetrics from) {
    ResourceMetrics to = new ResourceMetrics().schemaUrl(from.schemaUrl());
    to.resource(of(from.resource()));
    for (ScopeMetrics scope : from.scopes()) {
      ScopeMetrics copy = new ScopeMetrics().scope(of(scope.scope())).schemaUrl(scope.schemaUrl());
      scope.metrics().forEach(metric -> copy.metrics().add(of(metric)));
      to.scopes().add(copy);
    }
    return to;
  }

  private static ResourceLogs of(ResourceLogs from) {
    ResourceLogs to = new ResourceLogs().schemaUrl(from.schemaUrl());
    to.resource(of(from.resource()));
    for (ScopeLogs scope : from.scopes()) {
      ScopeLogs copy = new ScopeLogs().scope(of(scope.scope())).schemaUrl(scope.schemaUrl());
      scope.records().forEach(record -> copy.records().add(of(record)));
      to.scopes().add(copy);
    }
    return to;
  }

  private static Resource of(Resource from) {
    Resource to = new Resource().droppedAttributes(from.droppedAttributes());
    copy(from.attributes(), to.attributes());
    for (EntityRef entity : from.entities()) {
      EntityRef copy = new EntityRef().schemaUrl(entity.schemaUrl()).type(entity.type());
      copy.idKeys().addAll(entity.idKeys());
      copy.descriptionKeys().addAll(entity.descriptionKeys());
      to.entities().add(copy);
    }
    return to;
  }

  private static Scope of(Scope from) {
    Scope to = new Scope().name(from.name()).version(from.version());
    copy(from.attributes(), to.attributes());
    return to.droppedAttributes(from.droppedAttributes());
  }

  private static Span of(Span from) {
    Span to =
        new Span()
            .traceId(from.traceId())
            .spanId(from.spanId())
            .traceState(from.traceState())
            .parentSpanId(from.parentSpanId())
            .flags(from.flags())
            .name(from.name())
            .kind(from.kind())
            .startTime(from.startTime())
            .endTime(from.endTime())
            .droppedAttributes(from.droppedAttributes())
            .droppedEvents(from.droppedEvents())
            .droppedLinks(from.droppedLinks());
    copy(from.attributes(), to.attributes());
    from.events().forEach(event -> to.events().add(of(event)));
    from.links().forEach(link -> to.links().add(of(link)));
    SpanStatus status = from.status();
    return to.status(new SpanStatus().message(status.message()).code(status.code()));
  }

  private static SpanEvent of(SpanEvent from) {
    SpanEvent to = new SpanEvent().time(from.time()).name(from.name());
    copy(from.attributes(), to.attributes());
    return to.droppedAttributes(from.droppedAttributes());
  }

  private static SpanLink of(SpanLink from) {
    SpanLink to =
        new SpanLink()
            .traceId(from.traceId())
            .spanId(from.spanId())
            .traceState(from.traceState())
            .flags(from.flags());
    copy(from.attributes(), to.attributes());
    return to.droppedAttributes(from.droppedAttributes());
  }

  private static LogRecord of(LogRecord from) {
    LogRecord to =
        new LogRecord()
            .time(from.time())
            .observedTime(from.observedTime())
            .severity(from.severity())
            .severityText(from.severityText())
            .body(of(from.body()))
            .droppedAttributes(from.droppedAttributes())
            .flags(from.flags())
            .traceId(from.traceId())
            .spanId(from.spanId())
            .eventName(from.eventName());
    copy(from.attributes(), to.attributes());
    return to;
  }

  private static Metric of(Metric from) {
    Metric to = new Metric().name(from.name()).unit(from.unit()).description(from.description());
    copy(from.metadata(), to.metadata());
    from.data().ifPresent(data -> to.data(of(data)));
    return to;
  }

  private static MetricData of(MetricData from) {
    if (from instanceof Gauge gauge) {
      Gauge to = new Gauge();
      gauge.points().forEach(point -> to.points().add(of(point)));
      return to;
    }
    if (from instanceof Sum sum) {
      Sum to = new Sum().temporality(sum.temporality()).monotonic(sum.monotonic());
      sum.points().forEach(point -> to.points().add(of(point)));
      return to;
    }
    if (from instanceof Histogram histogram) {
      Histogram to = new Histogram().temporality(histogram.temporality());
      histogram.points().forEach(point -> to.points().add(of(point)));
      return to;
    }
    if (from instanceof ExponentialHistogram histogram) {
      ExponentialHistogram to = new ExponentialHistogram().temporality(histogram.temporality());
      histogram.points().forEach(point -> to.points().add(of(point)));
      return to;
    }
    Summary to = new Summary();
    ((Summary) from).points().forEach(point -> to.points().add(of(point)));
    return to;
  }

  private static NumberPoint of(NumberPoint from) {
    NumberPoint to = common(from, new NumberPoint());
    copyAll(from.exemplars(), to.exemplars());
    return switch (from.numberType()) {
      case NONE -> to;
      case INTEGER -> to.integer(from.integer());
      case FLOAT64 -> to.float64(from.float64());
    };
  }

  private static HistogramPoint of(HistogramPoint from) {
    HistogramPoint to = common(from, new HistogramPoint()).count(from.count());
    from.sum().ifPresent(to::sum);
    from.min().ifPresent(to::min);
    from.max().ifPresent(to::max);
    copyAll(from.exemplars(), to.exemplars());
    return to.bucketCounts(from.bucketCounts()).explicitBounds(from.explicitBounds());
  }

  private static ExponentialHistogramPoint of(ExponentialHistogramPoint from) {
    ExponentialHistogramPoint to =
        common(from, new ExponentialHistogramPoint())
            .count(from.count())
            .scale(from.scale())
            .zeroCount(from.zeroCount())
            .zeroThreshold(from.zeroThreshold())
            .positive(of(from.positive()))
            .negative(of(from.negative()));
    from.sum().ifPresent(to::sum);
    from.min().ifPresent(to::min);
    from.max().ifPresent(to::max);
    copyAll(from.exemplars(), to.exemplars());
    return to;
  }

  private static Buckets of(Buckets from) {
    return new Buckets().offset(from.offset()).counts(from.counts());
  }

  private static SummaryPoint of(SummaryPoint from) {
    SummaryPoint to = common(from, new SummaryPoint()).count(from.count()).sum(from.sum());
    for (Quantile quantile : from.quantiles()) {
      to.quantiles().add(new Quantile().quantile(quantile.quantile()).value(quantile.value()));
    }
    return to;
  }

  private static <P extends DataPoint<?>> P common(P from, P to) {
    to.startTime(from.startTime()).time(from.time()).flags(from.flags());
    copy(from.attributes(), to.attributes());
    return to;
  }

  private static void copyAll(List<Exemplar> from, List<Exemplar> to) {
    for (Exemplar exemplar : from) {
      Exemplar copy =
          new Exemplar()
              .time(exemplar.time())
              .traceId(exemplar.traceId())
              .spanId(exemplar.spanId());
      copy(exemplar.attributes(), copy.attributes());
      switch (exemplar.numberType()) {
        case NONE -> {}
        case INTEGER -> copy.integer(exemplar.integer());
        case FLOAT64 -> copy.float64(exemplar.float64());
      }
      to.add(copy);
    }
  }

  private static void copy(AttributeMap from, AttributeMap to) {
    for (Attribute attribute : from) {
      to.entries().add(new Attribute(attribute.key(), of(attribute.value())));
    }
  }

  private static Value of(Value from) {
    return switch (from.type()) {
      case EMPTY -> new Value();
      case STRING -> Value.of(from.text());
      case BOOL -> Value.of(from.bool());
      case INT -> Value.of(from.integer());
      case DOUBLE -> Value.of(from.float64());
      case BYTES -> Value.ofBytes(from.bytes());
      case ARRAY -> Value.of(from.list().stream().map(ApiCopy::of).toList());
      case MAP -> {
        Value map = Value.ofMap();
        copy(from.map(), map.map());
        yield map;
      }
    };
  }
}
