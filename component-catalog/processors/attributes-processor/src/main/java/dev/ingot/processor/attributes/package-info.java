/** The attributes processor. */
@NullMarked
package dev.ingot.processor.attributes;

import org.jspecify.annotations.NullMarked;
