/** The batch processor. */
@NullMarked
package dev.ingot.processor.batch;

import org.jspecify.annotations.NullMarked;
