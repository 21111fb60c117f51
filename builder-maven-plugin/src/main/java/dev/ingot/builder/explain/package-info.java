/** What a build would do, and why an artifact is in it. Nothing here writes a file. */
@NullMarked
package dev.ingot.builder.explain;

import org.jspecify.annotations.NullMarked;
