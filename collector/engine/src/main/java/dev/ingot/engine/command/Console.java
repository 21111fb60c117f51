package dev.ingot.engine.command;

import java.io.PrintStream;

/**
 * Where the command line writes.
 *
 * @param out what was asked for
 * @param err the log, problems, and how to use the command line
 */
public record Console(PrintStream out, PrintStream err) {}
