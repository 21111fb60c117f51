/** What a distribution holds, for those who have to answer for it: SBOM, licences, checksums. */
@NullMarked
package dev.ingot.builder.bom;

import org.jspecify.annotations.NullMarked;
