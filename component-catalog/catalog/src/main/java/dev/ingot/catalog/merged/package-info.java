/** The components that come with Ingot. */
@NullMarked
package dev.ingot.catalog.merged;

import org.jspecify.annotations.NullMarked;
