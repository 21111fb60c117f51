/** Whole buffers in, whole buffers out: compression and decompression with a limit. */
@NullMarked
package dev.ingot.transport.compression;

import org.jspecify.annotations.NullMarked;
