/** What a distribution depends on, for people. */
@NullMarked
package dev.ingot.builder.report;

import org.jspecify.annotations.NullMarked;
