/** Authenticates with names and passwords. */
@NullMarked
package dev.ingot.extension.basicauth;

import org.jspecify.annotations.NullMarked;
