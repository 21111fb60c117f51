/** The resource processor. */
@NullMarked
package dev.ingot.processor.resource;

import org.jspecify.annotations.NullMarked;
