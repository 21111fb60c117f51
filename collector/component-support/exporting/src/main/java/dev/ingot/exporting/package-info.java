/** What stands between a pipeline and the code that sends: queue, batch, retry, timeout. */
@NullMarked
package dev.ingot.exporting;

import org.jspecify.annotations.NullMarked;
