package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of a list, or the entries of a map. */
final class ValueList extends Message {
  private static final int ELEMENT = 1;

  private final boolean isMap;
  private final List<Value> list = new ArrayList<>(0);
  private final AttributeMap map = new AttributeMap();

  ValueList(boolean isMap) {
    this.isMap = isMap;
  }

  List<Value> list() {
    open();
    return list;
  }

  AttributeMap map() {
    open();
    return map;
  }

  @Override
  boolean read(WireReader in) {
    if (in.field() != ELEMENT) {
      return false;
    }
    if (isMap) {
      map.add(in);
    } else {
      list.add(within(new Value(), in));
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.attributes(ELEMENT, map);
    out.messages(ELEMENT, list);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValueList values
        && list().equals(values.list())
        && map().equals(values.map());
  }

  @Override
  public int hashCode() {
    return 31 * list().hashCode() + map().hashCode();
  }
}
