/** The goals: where the builder meets Maven. */
@NullMarked
package dev.ingot.builder.mojo;

import org.jspecify.annotations.NullMarked;
