/** Feature gates: behaviour that can be switched on before it is the default. */
@NullMarked
package dev.ingot.engine.gate;

import org.jspecify.annotations.NullMarked;
