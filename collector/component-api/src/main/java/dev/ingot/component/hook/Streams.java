package dev.ingot.component.hook;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in what it is given
 * @param out what was asked for
 * @param err what went wrong
 */
public record Streams(InputStream in, PrintStream out, PrintStream err) {}
