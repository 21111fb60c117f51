/** From what a manifest lists to the jars of the whole distribution. */
@NullMarked
package dev.ingot.builder.resolve;

import org.jspecify.annotations.NullMarked;
