/** Whether a folder holds what the builder would write now, and why not; and how it is written. */
@NullMarked
package dev.ingot.builder.freshness;

import org.jspecify.annotations.NullMarked;
