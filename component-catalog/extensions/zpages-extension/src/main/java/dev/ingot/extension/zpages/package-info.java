/** Pages about the running collector. */
@NullMarked
package dev.ingot.extension.zpages;

import org.jspecify.annotations.NullMarked;
