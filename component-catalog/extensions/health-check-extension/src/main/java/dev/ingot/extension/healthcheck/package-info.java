/** Answers health checks over HTTP. */
@NullMarked
package dev.ingot.extension.healthcheck;

import org.jspecify.annotations.NullMarked;
