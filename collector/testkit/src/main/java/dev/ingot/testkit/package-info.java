/** Sources, sinks, clocks and contract tests for people who write components. */
@NullMarked
package dev.ingot.testkit;

import org.jspecify.annotations.NullMarked;
