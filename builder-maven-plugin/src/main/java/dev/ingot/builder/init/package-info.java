/** Projects to begin with. */
@NullMarked
package dev.ingot.builder.init;

import org.jspecify.annotations.NullMarked;
