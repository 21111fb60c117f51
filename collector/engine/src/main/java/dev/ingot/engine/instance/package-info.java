/** Instances of components: what they are created with, and starting and stopping them in order. */
@NullMarked
package dev.ingot.engine.instance;

import org.jspecify.annotations.NullMarked;
