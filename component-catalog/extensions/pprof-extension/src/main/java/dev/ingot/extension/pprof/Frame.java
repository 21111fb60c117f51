package dev.ingot.extension.pprof;

/**
 * A step of a stack.
 *
 * @param function the method with its class: {@code java.lang.Thread.run}
 * @param file the class, where the name of the file is not known
 * @param line the line, or 0
 */
record Frame(String function, String file, int line) {}
