package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands around others: a head that holds for all of them, and the URL of a schema.
 *
 * @param <G> the group itself, which setters give back
 * @param <H> the head, a resource or a scope
 * @param <C> what belongs to it
 */
abstract sealed class Group<G extends Group<G, H, C>, H extends Message, C extends Message>
    extends Message permits ResourceGroup, ScopeGroup {
  private final Supplier<H> newHead;
  private final Supplier<C> newChild;
  private @Nullable H head;
  private final List<C> children = new ArrayList<>();
  private Content schemaUrl = Content.EMPTY;

  Group(Supplier<H> newHead, Supplier<C> newChild) {
    this.newHead = newHead;
    this.newChild = newChild;
  }

  abstract G self();

  final H head() {
    open();
    H there = head;
    if (there == null) {
      there = onDemand(newHead.get());
      head = there;
    }
    return there;
  }

  final G head(H other) {
    open();
    head = set(other);
    return self();
  }

  final List<C> children() {
    open();
    return children;
  }

  /** The URL of the schema that all in it follow. */
  public final String schemaUrl() {
    open();
    return schemaUrl.toString();
  }

  /** Sets the URL of the schema that all in it follow. */
  public final G schemaUrl(String text) {
    open();
    schemaUrl = Content.of(text);
    return self();
  }

  @Override
  final boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> head = within(newHead.get(), in);
      case 2 -> children.add(within(newChild.get(), in));
      case 3 -> schemaUrl = Content.of(in);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  final void write(BackwardWriter out) {
    out.content(3, schemaUrl);
    out.messages(2, children);
    out.message(1, head);
  }
}
