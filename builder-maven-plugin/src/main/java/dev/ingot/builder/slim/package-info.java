/** Finds the classes of a jar that nothing in it can reach, so that they can be left out. */
@NullMarked
package dev.ingot.builder.slim;

import org.jspecify.annotations.NullMarked;
