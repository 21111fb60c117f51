package dev.ingot.component.hook;

import java.io.IOException;
import java.util.List;

/**
 * A further command of a collector's command line. A manifest names such classes in {@code
 * dist.subcommands}; each is public, with a public constructor without parameters, and has the
 * annotation {@link CommandName}.
 */
public interface Subcommand {

  /**
   * Does what the command is for.
   *
   * @param arguments everything behind the command's name, flags too
   * @param streams where to read and write
   * @return the exit code of the process: 0 when all went well
   * @throws IOException when that failed; its message is shown, and the exit code is 1
   */
  int run(List<String> arguments, Streams streams) throws IOException;
}
