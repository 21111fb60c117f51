/** Replacements that manifests and build files share, written between markers. */
@NullMarked
package dev.ingot.builder.replacement;

import org.jspecify.annotations.NullMarked;
