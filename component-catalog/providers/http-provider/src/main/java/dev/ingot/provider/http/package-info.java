/** Configuration over HTTP. */
@NullMarked
package dev.ingot.provider.http;

import org.jspecify.annotations.NullMarked;
