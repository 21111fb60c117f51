/** What of a distribution goes to a Maven repository, and under which coordinates. */
@NullMarked
package dev.ingot.builder.publish;

import org.jspecify.annotations.NullMarked;
