/** Reference pages of components. */
@NullMarked
package dev.ingot.catalog.processor.page;

import org.jspecify.annotations.NullMarked;
