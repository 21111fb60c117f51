/** Manifests of the Go builder become manifests of this one. */
@NullMarked
package dev.ingot.builder.ocb;

import org.jspecify.annotations.NullMarked;
