package dev.ingot.telemetry.model;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Telemetry as objects: its resources, each with what belongs to it.
 *
 * @param <G> the groups of the signal
 */
public final class Request<G extends ResourceGroup<?, ?>> extends Message {
  private static final int RESOURCES = 1;
  private static final int MAX_GUESS = 1 << 30;

  private final Supplier<G> group;
  private final RequestMetadata metadata;
  private final List<G> resources = new ArrayList<>();
  private int likelySize;

  Request(Supplier<G> group, RequestMetadata metadata) {
    this.group = group;
    this.metadata = metadata;
  }

  /** What came with the request beside the telemetry. */
  public RequestMetadata metadata() {
    return metadata;
  }

  /** The resources; the list may be changed. */
  public List<G> resources() {
    return resources;
  }

  void add(Segment segment) {
    readAll(new WireReader(segment.buffer(), segment.offset(), segment.length()));
    likelySize = (int) Math.min((long) likelySize + segment.length(), MAX_GUESS);
  }

  int likelySize() {
    return likelySize;
  }

  @Override
  boolean read(WireReader in) {
    if (in.field() == RESOURCES) {
      resources.add(within(group.get(), in));
    }
    return in.field() == RESOURCES;
  }

  @Override
  void write(BackwardWriter out) {
    out.messages(RESOURCES, resources);
  }
}
