/** Sets headers of the requests that exporters send. */
@NullMarked
package dev.ingot.extension.headerssetter;

import org.jspecify.annotations.NullMarked;
