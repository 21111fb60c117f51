/** Answers health checks by the statuses of the components. */
@NullMarked
package dev.ingot.extension.healthcheckv2;

import org.jspecify.annotations.NullMarked;
