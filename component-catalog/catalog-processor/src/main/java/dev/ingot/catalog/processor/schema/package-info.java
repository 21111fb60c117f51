/** JSON Schemas of component configurations. */
@NullMarked
package dev.ingot.catalog.processor.schema;

import org.jspecify.annotations.NullMarked;
