/** Makes the catalog of the components on a class path; runs while the catalog is built. */
@NullMarked
package dev.ingot.catalog.merge;

import org.jspecify.annotations.NullMarked;
