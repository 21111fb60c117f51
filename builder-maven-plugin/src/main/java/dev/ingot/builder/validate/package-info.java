/** What is wrong with manifests as far as their text and the catalog tell. */
@NullMarked
package dev.ingot.builder.validate;

import org.jspecify.annotations.NullMarked;
