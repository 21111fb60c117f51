/** Edits the text of manifests: what is not meant stays byte for byte. */
@NullMarked
package dev.ingot.builder.edit;

import org.jspecify.annotations.NullMarked;
