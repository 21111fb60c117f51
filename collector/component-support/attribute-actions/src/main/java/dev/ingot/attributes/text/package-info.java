/** Regular expressions and values as the Collector writes them. */
@NullMarked
package dev.ingot.attributes.text;

import org.jspecify.annotations.NullMarked;
