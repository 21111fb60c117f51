package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** What produced telemetry. */
public final class Resource extends Message {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private final AttributeMap attributes = new AttributeMap();
  private long droppedAttributes;
  private final List<EntityRef> entities = new ArrayList<>();

  /** The attributes. */
  public AttributeMap attributes() {
    open();
    return attributes;
  }

  /** How many attributes were dropped. */
  public long droppedAttributes() {
    open();
    return droppedAttributes;
  }

  /** Sets how many attributes were dropped. */
  public Resource droppedAttributes(long number) {
    open();
    droppedAttributes = number & UNSIGNED;
    return this;
  }

  /** The entities that the attributes describe; the list may be changed. */
  public List<EntityRef> entities() {
    open();
    return entities;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> attributes.add(in);
      case 2 -> droppedAttributes = in.varint() & UNSIGNED;
      case 3 -> entities.add(within(new EntityRef(), in));
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.messages(3, entities);
    out.varint(2, droppedAttributes);
    out.attributes(1, attributes);
  }
}
