/** Collectors as processes. */
@NullMarked
package dev.ingot.chaos.program;

import org.jspecify.annotations.NullMarked;
