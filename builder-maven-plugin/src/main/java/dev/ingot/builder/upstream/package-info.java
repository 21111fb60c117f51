/** The components of the Go Collector, and what stands for them here or is nearest. */
@NullMarked
package dev.ingot.builder.upstream;

import org.jspecify.annotations.NullMarked;
