/** From a configuration tree to settings of the collector, or to problems. */
@NullMarked
package dev.ingot.engine.settings;

import org.jspecify.annotations.NullMarked;
