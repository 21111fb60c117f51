/** What changed in distributions between two revisions, and whether that keeps to the rules. */
@NullMarked
package dev.ingot.builder.review;

import org.jspecify.annotations.NullMarked;
