/** From configuration URIs to one tree: retrieved, merged, expanded. */
@NullMarked
package dev.ingot.engine.config;

import org.jspecify.annotations.NullMarked;
