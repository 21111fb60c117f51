package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** A reference to an entity that attributes of a resource describe. */
public final class EntityRef extends Message {
  private Content schemaUrl = Content.EMPTY;
  private Content type = Content.EMPTY;
  private final List<String> idKeys = new ArrayList<>();
  private final List<String> descriptionKeys = new ArrayList<>();

  /** The URL of the schema. */
  public String schemaUrl() {
    open();
    return schemaUrl.toString();
  }

  /** Sets the URL of the schema. */
  public EntityRef schemaUrl(String text) {
    open();
    schemaUrl = Content.of(text);
    return this;
  }

  /** The type of the entity. */
  public String type() {
    open();
    return type.toString();
  }

  /** Sets the type of the entity. */
  public EntityRef type(String text) {
    open();
    type = Content.of(text);
    return this;
  }

  /** The keys of the attributes that identify it; the list may be changed. */
  public List<String> idKeys() {
    open();
    return idKeys;
  }

  /** The keys of the attributes that describe it; the list may be changed. */
  public List<String> descriptionKeys() {
    open();
    return descriptionKeys;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> schemaUrl = Content.of(in);
      case 2 -> type = Content.of(in);
      case 3 -> idKeys.add(in.text());
      case 4 -> descriptionKeys.add(in.text());
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.texts(4, descriptionKeys);
    out.texts(3, idKeys);
    out.content(2, type);
    out.content(1, schemaUrl);
  }
}
