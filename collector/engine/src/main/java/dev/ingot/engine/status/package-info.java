/** Where every component stands, and who is told. */
@NullMarked
package dev.ingot.engine.status;

import org.jspecify.annotations.NullMarked;
