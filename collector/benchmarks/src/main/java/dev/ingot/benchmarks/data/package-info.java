/** Export requests as instrumented services send them, the same in every run. */
@NullMarked
package dev.ingot.benchmarks.data;

import org.jspecify.annotations.NullMarked;
