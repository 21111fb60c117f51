/** From pipelines as configured to a graph of components: planned, created, started, stopped. */
@NullMarked
package dev.ingot.engine.pipeline;

import org.jspecify.annotations.NullMarked;
