/** A collector's life from its settings to its orderly end. */
@NullMarked
package dev.ingot.engine.run;

import org.jspecify.annotations.NullMarked;
