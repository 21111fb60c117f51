/** Makes a folder that holds a collector, a Java runtime of its own, and prepared classes. */
@NullMarked
package dev.ingot.builder.runtime;

import org.jspecify.annotations.NullMarked;
