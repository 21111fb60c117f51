/** Which values of a configuration must not be shown. */
@NullMarked
package dev.ingot.engine.redaction;

import org.jspecify.annotations.NullMarked;
