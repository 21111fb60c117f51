/** Casts the classes of a distribution and all its jars into one jar. */
@NullMarked
package dev.ingot.builder.assemble;

import org.jspecify.annotations.NullMarked;
