/** What each component of the catalog brings into a jar: artifacts, bytes, licences. */
@NullMarked
package dev.ingot.builder.footprint;

import org.jspecify.annotations.NullMarked;
