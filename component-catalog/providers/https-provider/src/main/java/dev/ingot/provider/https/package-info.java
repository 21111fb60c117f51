/** Configuration over HTTPS. */
@NullMarked
package dev.ingot.provider.https;

import org.jspecify.annotations.NullMarked;
