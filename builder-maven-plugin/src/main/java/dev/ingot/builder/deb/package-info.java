/** Debian packages, without Debian's programs. */
@NullMarked
package dev.ingot.builder.deb;

import org.jspecify.annotations.NullMarked;
