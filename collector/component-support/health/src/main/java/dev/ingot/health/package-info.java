/** Health of the collector and of its pipelines, over HTTP and gRPC. */
@NullMarked
package dev.ingot.health;

import org.jspecify.annotations.NullMarked;
