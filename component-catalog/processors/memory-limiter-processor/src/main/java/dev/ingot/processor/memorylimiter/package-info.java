/** The memory limiter processor. */
@NullMarked
package dev.ingot.processor.memorylimiter;

import org.jspecify.annotations.NullMarked;
