package dev.ingot.engine.telemetry.trace;

import dev.ingot.engine.telemetry.output.OwnScope;
import dev.ingot.telemetry.model.ScopeSpans;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which component spans are of, with the beginning of its OTLP scope, made once. */
final class SpanScope {
  private final SortedMap<String, String> attributes;
  private final byte[] encoded;
  private final int hash;

  SpanScope(SortedMap<String, String> attributes) {
    this.attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    this.encoded = encode(this.attributes);
    this.hash = this.attributes.hashCode();
  }

  private static byte[] encode(SortedMap<String, String> attributes) {
    ScopeSpans group = new ScopeSpans();
    group.scope().name(OwnScope.NAME);
    attributes.forEach(group.scope().attributes()::put);
    return group.encoded();
  }

  /** The same with one more attribute. */
  SpanScope with(String attribute, String value) {
    SortedMap<String, String> more = new TreeMap<>(attributes);
    more.put(attribute, value);
    return new SpanScope(more);
  }

  /** Its attributes, by name. */
  SortedMap<String, String> attributes() {
    return attributes;
  }

  /** The fields of {@code ScopeSpans} that come before the spans. Not to be changed. */
  byte[] encoded() {
    return encoded;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SpanScope scope
            && hash == scope.hash
            && attributes.equals(scope.attributes));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
