/** A web page on which people choose components and get a manifest. */
@NullMarked
package dev.ingot.builder.picker;

import org.jspecify.annotations.NullMarked;
