/** RPM packages, without the programs of RPM. */
@NullMarked
package dev.ingot.builder.rpm;

import org.jspecify.annotations.NullMarked;
