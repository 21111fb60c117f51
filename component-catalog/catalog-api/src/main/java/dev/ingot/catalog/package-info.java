/** How a component describes itself: annotations on its config record, descriptors made of them. */
@NullMarked
package dev.ingot.catalog;

import org.jspecify.annotations.NullMarked;
