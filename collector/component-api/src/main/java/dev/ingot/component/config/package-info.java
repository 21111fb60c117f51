/** From a configuration tree with positions to config records, or to problems. */
@NullMarked
package dev.ingot.component.config;

import org.jspecify.annotations.NullMarked;
