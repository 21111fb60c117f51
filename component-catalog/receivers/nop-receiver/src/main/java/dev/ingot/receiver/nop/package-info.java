/** Receives nothing. */
@NullMarked
package dev.ingot.receiver.nop;

import org.jspecify.annotations.NullMarked;
