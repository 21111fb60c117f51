/** Writes OCI images without a daemon: layers, configuration, manifest and layout. */
@NullMarked
package dev.ingot.builder.image;

import org.jspecify.annotations.NullMarked;
