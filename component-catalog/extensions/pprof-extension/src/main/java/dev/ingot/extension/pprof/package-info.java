/** Profiles and other insights into the running collector's Java virtual machine. */
@NullMarked
package dev.ingot.extension.pprof;

import org.jspecify.annotations.NullMarked;
