/** Bytes that no client should send, against a running collector. */
@NullMarked
package dev.ingot.chaos.fuzz;

import org.jspecify.annotations.NullMarked;
