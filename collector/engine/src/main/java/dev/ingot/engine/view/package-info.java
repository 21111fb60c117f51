/** What the running collector shows of itself. */
@NullMarked
package dev.ingot.engine.view;

import org.jspecify.annotations.NullMarked;
