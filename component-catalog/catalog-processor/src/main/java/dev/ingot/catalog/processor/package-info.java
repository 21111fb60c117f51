/**
 * From annotated config records to binders, descriptors, schemas and pages: readers make a model
 * and decide everything, writers print it.
 */
@NullMarked
package dev.ingot.catalog.processor;

import org.jspecify.annotations.NullMarked;
