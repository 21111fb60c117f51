/** Every decision about a distribution, made before anything is written. */
@NullMarked
package dev.ingot.builder.plan;

import org.jspecify.annotations.NullMarked;
