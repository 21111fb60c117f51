/** Benchmarks; {@code java -jar target/benchmarks.jar -h} says how to run them. */
@NullMarked
package dev.ingot.benchmarks;

import org.jspecify.annotations.NullMarked;
