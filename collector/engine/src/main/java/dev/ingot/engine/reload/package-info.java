/** What makes a running collector read its configuration again. */
@NullMarked
package dev.ingot.engine.reload;

import org.jspecify.annotations.NullMarked;
