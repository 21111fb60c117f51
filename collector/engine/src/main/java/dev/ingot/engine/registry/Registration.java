package dev.ingot.engine.registry;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import java.util.function.Function;

/**
 * A component that the collector was built with.
 *
 * @param <M> what its configuration makes: a {@link Makers maker}
 */
public final class Registration<M> {
  private final Entry entry;
  private final Function<ConfigSection, M> bind;

  private Registration(Entry entry, Function<ConfigSection, M> bind) {
    this.entry = entry;
    this.bind = bind;
  }

  /**
   * A registration.
   *
   * @param binder reads the component's section
   * @param maker makes the component once its config record is there
   */
  public static <C, M> Registration<M> of(
      Entry entry, ConfigBinder<C> binder, Function<C, M> maker) {
    return new Registration<>(entry, section -> maker.apply(binder.bind(section)));
  }

  /** What the collector says of it. */
  public Entry entry() {
    return entry;
  }

  /** Reads the component's section; the result is worthless if the section had errors. */
  public M bind(ConfigSection section) {
    return bind.apply(section);
  }
}
