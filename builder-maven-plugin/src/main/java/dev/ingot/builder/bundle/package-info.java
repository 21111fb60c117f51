/** Collectors as people unpack them: the thin jar, archives, and the files of packages. */
@NullMarked
package dev.ingot.builder.bundle;

import org.jspecify.annotations.NullMarked;
