/** Authenticates with tokens that the configuration or a file gives. */
@NullMarked
package dev.ingot.extension.bearertoken;

import org.jspecify.annotations.NullMarked;
