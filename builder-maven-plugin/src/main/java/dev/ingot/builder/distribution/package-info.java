/** The stages in their order, from manifests to generated modules and jars. */
@NullMarked
package dev.ingot.builder.distribution;

import org.jspecify.annotations.NullMarked;
