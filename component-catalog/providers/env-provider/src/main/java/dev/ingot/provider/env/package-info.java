/** Configuration from environment variables. */
@NullMarked
package dev.ingot.provider.env;

import org.jspecify.annotations.NullMarked;
