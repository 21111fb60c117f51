/** Where configurations come from. */
@NullMarked
package dev.ingot.component.config.provider;

import org.jspecify.annotations.NullMarked;
