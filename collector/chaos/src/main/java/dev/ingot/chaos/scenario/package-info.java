/** Faults, where they are done, and what is promised. */
@NullMarked
package dev.ingot.chaos.scenario;

import org.jspecify.annotations.NullMarked;
