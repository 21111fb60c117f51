/** The drop audit: how many items were lost, where and why. */
@NullMarked
package dev.ingot.engine.drop;

import org.jspecify.annotations.NullMarked;
