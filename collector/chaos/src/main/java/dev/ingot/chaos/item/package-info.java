/** Items with numbers, and what became of each. */
@NullMarked
package dev.ingot.chaos.item;

import org.jspecify.annotations.NullMarked;
