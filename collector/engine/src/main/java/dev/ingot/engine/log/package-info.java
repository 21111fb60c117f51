/** The collector's own log. */
@NullMarked
package dev.ingot.engine.log;

import org.jspecify.annotations.NullMarked;
