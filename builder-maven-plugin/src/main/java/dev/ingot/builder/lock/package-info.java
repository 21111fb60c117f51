/** The lock: which artifacts a distribution has, down to their bytes. */
@NullMarked
package dev.ingot.builder.lock;

import org.jspecify.annotations.NullMarked;
