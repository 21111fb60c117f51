/** A backend that behaves as badly as it is told, and wires that do. */
@NullMarked
package dev.ingot.chaos.backend;

import org.jspecify.annotations.NullMarked;
