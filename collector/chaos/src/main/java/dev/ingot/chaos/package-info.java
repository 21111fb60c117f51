/** The command, and its report. */
@NullMarked
package dev.ingot.chaos;

import org.jspecify.annotations.NullMarked;
