/** Choosing records by what they are: the include and exclude sections. */
@NullMarked
package dev.ingot.attributes.match;

import org.jspecify.annotations.NullMarked;
