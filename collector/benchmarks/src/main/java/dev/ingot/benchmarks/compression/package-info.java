/** Benchmarks of DEFLATE of our own, and of all codings beside each other. */
@NullMarked
package dev.ingot.benchmarks.compression;

import org.jspecify.annotations.NullMarked;
