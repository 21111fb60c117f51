/** Compiles generated sources inside the running Java. */
@NullMarked
package dev.ingot.builder.compile;

import org.jspecify.annotations.NullMarked;
