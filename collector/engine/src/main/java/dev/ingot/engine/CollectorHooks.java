package dev.ingot.engine;

import dev.ingot.component.hook.CollectorCustomizer;
import dev.ingot.component.hook.Subcommand;
import dev.ingot.engine.command.AddedCommand;
import dev.ingot.engine.command.Hooks;
import java.util.ArrayList;
import java.util.List;

/** Code of those who build a collector; generated code lists it. Immutable. */
public final class CollectorHooks {
  private final Hooks hooks;

  private CollectorHooks(Hooks hooks) {
    this.hooks = hooks;
  }

  /** No hooks, to begin with. */
  public static Builder builder() {
    return new Builder();
  }

  Hooks hooks() {
    return hooks;
  }

  /** Collects hooks. Not thread-safe. */
  public static final class Builder {
    private final List<CollectorCustomizer> customizers = new ArrayList<>();
    private final List<AddedCommand> commands = new ArrayList<>();

    private Builder() {}

    /** Adds a customizer, which sees what those before it changed. */
    public Builder customizer(CollectorCustomizer customizer) {
      customizers.add(customizer);
      return this;
    }

    /**
     * Adds a command.
     *
     * @param name the word on the command line
     * @param summary one line about it
     * @throws IllegalStateException when the collector has a command of that name itself, or name
     *     or summary are malformed: the builder refuses that
     */
    public Builder subcommand(String name, String summary, Subcommand command) {
      commands.add(new AddedCommand(name, summary, command));
      return this;
    }

    /**
     * The hooks.
     *
     * @throws IllegalStateException when two commands have one name: the builder refuses that
     */
    public CollectorHooks build() {
      return new CollectorHooks(new Hooks(customizers, commands));
    }
  }
}
