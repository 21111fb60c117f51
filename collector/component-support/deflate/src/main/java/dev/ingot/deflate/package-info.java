/** DEFLATE of our own: whole buffers in and out, bare, in a zlib stream or in a gzip member. */
@NullMarked
package dev.ingot.deflate;

import org.jspecify.annotations.NullMarked;
