/** Archives whose bytes depend on nothing but what is put into them. */
@NullMarked
package dev.ingot.builder.archive;

import org.jspecify.annotations.NullMarked;
