/** Time and threads for components. */
@NullMarked
package dev.ingot.engine.thread;

import org.jspecify.annotations.NullMarked;
