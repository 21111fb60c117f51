/** The components that a collector was built with, and what a configuration makes of them. */
@NullMarked
package dev.ingot.engine.registry;

import org.jspecify.annotations.NullMarked;
