package com.acme.hooks;

import dev.ingot.component.hook.CommandName;
import dev.ingot.component.hook.Streams;
import dev.ingot.component.hook.Subcommand;
import java.util.List;

/** A command that says what it was called with. */
@CommandName(value = "support-bundle", summary = "Write what the support desk asks for.")
public final class SupportBundle implements Subcommand {
  private static final int STATUS = 3;

  @Override
  public int run(List<String> arguments, Streams streams) {
    streams.out().println("bundle " + arguments);
    return STATUS;
  }
}
