/** What a user got wrong, as values: collected, sorted, printed together. */
@NullMarked
package dev.ingot.problem;

import org.jspecify.annotations.NullMarked;
