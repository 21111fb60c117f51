/** Finds the classes that a manifest names as hooks, in class files; nothing is loaded. */
@NullMarked
package dev.ingot.builder.hook;

import org.jspecify.annotations.NullMarked;
