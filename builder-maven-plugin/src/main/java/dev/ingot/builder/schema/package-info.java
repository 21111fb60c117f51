/** JSON Schemas for editors: of manifests, and of the configurations of distributions. */
@NullMarked
package dev.ingot.builder.schema;

import org.jspecify.annotations.NullMarked;
