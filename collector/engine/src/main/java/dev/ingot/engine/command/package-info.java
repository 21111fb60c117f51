/** The command line. */
@NullMarked
package dev.ingot.engine.command;

import org.jspecify.annotations.NullMarked;
